import type { Say } from "../../say/index.ts";
import { texts } from "../texts.ts";
import { compareWords } from "./words.ts";

export type DiffChange = { label: string; before: string; after: string };

/** What changed in a record, field by field: struck out and underlined in one text, said to those who do not see it. */
export const Diff = ({ changes, say }: { changes: readonly DiffChange[]; say: Say }) => (
  <dl class="diff">
    {changes.map((change) => (
      <div key={change.label}>
        <dt>{change.label}</dt>
        <dd>
          {compareWords(change.before, change.after).map((part, index) => {
            if (part.kind === "same") return <span key={index}>{part.text}</span>;
            const Mark = part.kind === "removed" ? "del" : "ins";
            return (
              <Mark key={index}>
                <span class="visually-hidden">[{say(part.kind === "removed" ? texts.removed : texts.added)}: </span>
                {part.text}
                <span class="visually-hidden">]</span>
              </Mark>
            );
          })}
        </dd>
      </div>
    ))}
  </dl>
);
