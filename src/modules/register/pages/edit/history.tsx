import type { VNode } from "preact";
import { Diff, Row, Rows } from "../../../../ui/index.ts";
import type { HistoryEntry } from "../../queries/history.ts";
import { texts } from "../../texts.ts";
import { type View, word } from "../view.ts";

/** Columns that say nothing to a reader. */
const QUIET = new Set([
  "id",
  "organisation_id",
  "post_id",
  "pack",
  "pack_key",
  "created_at",
  "slug",
  "single_seat",
  "example",
]);

/** Who changed what and when, latest first; values that the history does not keep are said to be left out. */
export const History = ({
  view,
  entries,
  names,
  timeZone,
}: {
  view: View;
  entries: readonly HistoryEntry[];
  names: ReadonlyMap<string, string>;
  timeZone: string;
}): VNode => {
  const { say } = view;
  const shown = entries
    .map((entry) => ({ entry, changes: changesOf(view, entry) }))
    .filter(({ entry, changes }) => changes.length > 0 || entry.action !== "update");
  if (shown.length === 0) return <p>{say(texts.historyNone)}</p>;
  const actions = { insert: texts.historyInsert, update: texts.historyUpdate, delete: texts.historyDelete };
  return (
    <Rows label={say(texts.history)}>
      {shown.map(({ entry, changes }, at) => (
        <Row
          key={at}
          title={`${say(word("table", entry.table))}: ${say(actions[entry.action])}`}
          meta={[say.moment(entry.at, timeZone), actorOf(view, entry.actor, names)]}
        >
          {entry.action === "update" && <Diff say={say} changes={changes} />}
        </Row>
      ))}
    </Rows>
  );
};

function changesOf({ say }: View, entry: HistoryEntry): { label: string; before: string; after: string }[] {
  return Object.entries(entry.changes)
    .filter(([column]) => !QUIET.has(column))
    .map(([column, pair]) => ({
      label: say(word("field", column.replace(/_code$|_id$/, ""))),
      before: pair.length === 2 ? wordsOf(pair[0]) : say(texts.historyHidden),
      after: pair.length === 2 ? wordsOf(pair[1]) : say(texts.historyHidden),
    }));
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(wordsOf).join("; ");
  if (typeof value !== "object") return String(value);
  return Object.entries(value)
    .map(([key, each]) => `${key}: ${wordsOf(each)}`)
    .join("; ");
}

function actorOf({ say }: View, actor: string | null, names: ReadonlyMap<string, string>): string {
  const id = /^person:(.+)$/.exec(actor ?? "")?.[1];
  if (id) return names.has(id) ? say(texts.historyBy, { name: names.get(id) }) : say(texts.historyPerson);
  return say(texts.historySystem);
}
