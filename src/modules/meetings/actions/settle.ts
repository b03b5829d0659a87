import { dayAt } from "../../../kernel/day.ts";
import { LANGUAGES } from "../../../kernel/language.ts";
import type { SearchDocument } from "../../../platform/module/answers.ts";
import { dropRecord, indexRecord } from "../../../platform/search/index.ts";
import { carried, type Db, type Tx, touch } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { BODIES, type BodyRow, findBody, listBodies } from "../../bodies/index.ts";
import { type ItemRow, listItems } from "../queries/agenda.ts";
import { listPublicMeetings, type MeetingRow, setMeeting } from "../queries/meetings.ts";
import { STATES } from "../rules/way.ts";
import { house } from "./house.ts";
import { pathOf, titleOf } from "./words.ts";

/** As other departments name a meeting. */
export const MEETING_KIND = "meeting";
/** Cache tag of every list and count of meetings. */
export const MEETINGS = "meetings";

export const tagsOf = (row: Pick<MeetingRow, "id" | "body_id">): string[] => [
  `meeting:${row.id}`,
  `body:${row.body_id}`,
  MEETINGS,
  BODIES,
];

/** In each language the body has a name in: what the public may read of it. */
export function documentsOf(row: MeetingRow, body: BodyRow, items: readonly ItemRow[]): SearchDocument[] {
  if (!STATES[row.state].isPublic) return [];
  return LANGUAGES.filter((language) => body.names[language]).map((language) => ({
    kind: MEETING_KIND,
    recordId: row.id,
    language,
    audience: "public",
    title: titleOf(sayIn(language), body, row),
    body: [
      row.place,
      ...items.filter(({ internal }) => !internal).map(({ title }) => title),
      row.state === "published" ? row.minutes : "",
    ].join("\n"),
    path: pathOf(body, row),
    day: dayAt(row.starts_at, house().timeZone),
    facets: {},
  }));
}

/** Writes what follows from a change of a meeting: when it changed, the search, and the pages that show it. */
export async function settle(tx: Tx, row: MeetingRow): Promise<MeetingRow> {
  const changed = { ...row, changed_at: carried(tx).now };
  await setMeeting(tx, row.id, { changed_at: changed.changed_at });
  const body = (await findBody(tx, row.body_id))!;
  await dropRecord(tx, MEETING_KIND, row.id);
  await indexRecord(tx, documentsOf(changed, body, await listItems(tx, [row.id])));
  await touch(tx, ...tagsOf(row));
  return changed;
}

/** All of them, for a rebuild of the search. */
export async function* allDocuments(db: Db): AsyncIterable<SearchDocument> {
  const bodies = new Map((await listBodies(db)).map((body) => [body.id, body]));
  for (const row of await listPublicMeetings(db))
    yield* documentsOf(row, bodies.get(row.body_id)!, await listItems(db, [row.id]));
}
