import { day } from "../../kernel/day.ts";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { Tag } from "../tag/tag.tsx";
import { PersonLine } from "./person-line.tsx";

const member = { sq: "anëtare e Këshillit", sr: "članica Saveta", en: "member of the Council" };
const network = { sq: "Rrjeti i Grave „Drita”", sr: "Mreža žena „Drita”", en: "Women's Network “Drita”" };
const ending = { sq: "mandati po mbaron", sr: "mandat ističe", en: "mandate ends soon" };

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <PersonLine
        say={say}
        name={say(words.arta)}
        href="#person"
        role={say(member)}
        organisation={say(network)}
        since={day("2023-03-01")}
        until={day("2026-12-31")}
        tag={<Tag tone="due">{say(ending)}</Tag>}
      />
    ),
  },
];
