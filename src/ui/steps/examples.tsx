import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Steps } from "./steps.tsx";

const STEPS = [
  { sq: "Institucioni", sr: "Institucija", en: "Institution" },
  { sq: "Kërkesa", sr: "Zahtev", en: "The request" },
  { sq: "Ju", sr: "Vi", en: "You" },
  { sq: "Shqyrto dhe dërgo", sr: "Pregledaj i pošalji", en: "Review and send" },
];

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => <Steps say={say} current={2} items={STEPS.map((step) => ({ label: say(step), href: "#steps" }))} />,
  },
];
