import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { PagePictures } from "./page-pictures.tsx";

const alt = {
  sq: "Faqja 1 e skedarit „vendim.pdf”",
  sr: "Strana 1 datoteke „vendim.pdf”",
  en: "Page 1 of the file “vendim.pdf”",
};

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <PagePictures pictures={[{ page: 1, href: "/cards/card.png", width: 1200, height: 630, alt: say(alt) }]} />
    ),
  },
];
