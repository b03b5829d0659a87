import type { Day } from "../../kernel/day.ts";
import type { Say } from "../../say/index.ts";
import { texts } from "../texts.ts";

/** The head of a printed sheet: where it is from, and of which day. Not seen on a screen. */
export const PrintHeader = ({ url, say, title, day }: { url: string; say: Say; title?: string; day?: Day }) => (
  <p class="print-only print-header">
    Bashkë{title && ` · ${title}`} · {url}
    {day && ` · ${say(texts.printedOn, { day: say.day(day) })}`}
  </p>
);
