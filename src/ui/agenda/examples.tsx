import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Agenda } from "./agenda.tsx";

const ITEMS = [
  { sq: "Miratimi i procesverbalit", sr: "Usvajanje zapisnika", en: "Approval of the minutes" },
  { sq: "Plani i punës", sr: "Plan rada", en: "Work plan" },
  { sq: "Buxheti", sr: "Budžet", en: "Budget" },
];

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Agenda
        label={say(ITEMS[1]!)}
        items={[
          { id: "1", number: "1", title: say(ITEMS[0]!), href: "#agenda", meta: ["10:00"] },
          { id: "2", number: "2", title: say(ITEMS[1]!), meta: ["10:10"] },
          { id: "3", number: "2.1", title: say(ITEMS[2]!), part: true },
        ]}
      />
    ),
  },
];
