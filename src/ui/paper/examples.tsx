import type { Block } from "../../kernel/paper.ts";
import type { Say } from "../../say/index.ts";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { PaperBody, PaperContents } from "./paper.tsx";

const texts = {
  shares: { sq: "Kërkesat sipas përgjigjes", sr: "Zahtevi po odgovoru", en: "Requests by answer" },
  method: { sq: "Kërkesat e vitit 2023, të gjitha.", sr: "Zahtevi iz 2023. godine, svi.", en: "All requests of 2023." },
  number: { sq: "Numri", sr: "Broj", en: "Number" },
  institution: { sq: "Institucioni", sr: "Institucija", en: "Institution" },
};

const blocks = (say: Say): readonly Block[] => [
  { kind: "heading", level: 1, id: "example-paper-1", runs: [{ text: say(words.minutes) }] },
  {
    kind: "paragraph",
    runs: [
      { text: say(words.janjeva) },
      { text: "", note: "a" },
      { text: ": " },
      { text: "12", figure: "f" },
      { text: "." },
    ],
  },
  { kind: "list", ordered: false, items: [[{ kind: "paragraph", runs: [{ text: say(words.agency) }] }]] },
  { kind: "heading", level: 2, id: "example-paper-2", runs: [{ text: say(texts.shares) }] },
  {
    kind: "table",
    caption: { label: "Tabela 1", runs: [{ text: say(texts.shares) }] },
    head: [[{ text: say(texts.institution) }], [{ text: say(texts.number) }]],
    rows: [
      [[{ text: say(words.lipjan) }], [{ text: "17" }]],
      [[{ text: say(words.prishtina) }], [{ text: "29" }]],
    ],
    align: ["start", "end"],
    note: [{ text: say(texts.method) }],
  },
  {
    kind: "drawing",
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 60" width="640" height="60"><rect width="640" height="24" fill="#ece9e1"/><rect width="378" height="24" fill="#2e7d82"/></svg>`,
    alt: say(texts.method),
    caption: { label: "1", runs: [{ text: say(texts.shares) }] },
  },
  { kind: "signatures", lines: [{ name: "Arta Hoxha", role: say(words.agency) }] },
];

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <>
        <PaperContents say={say} blocks={blocks(say)} />
        <PaperBody
          say={say}
          blocks={blocks(say)}
          notes={{ a: [{ text: say(words.subsidies) }] }}
          pictureHref={() => null}
          figureHref={() => "#example-paper-2"}
          below={3}
        />
      </>
    ),
  },
];
