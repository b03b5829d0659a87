import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Db, Tx } from "../../../platform/work/index.ts";
import { type CommitmentRow, listOfSources } from "../../commitments/index.ts";
import { listItems, putItems } from "../queries/agenda.ts";
import { listMeetings, type MeetingRow } from "../queries/meetings.ts";
import { carriedItems, matchItems, type Topic } from "../rules/agenda.ts";
import { MEETING_KIND } from "./settle.ts";

/** Promises made at these meetings that nothing has ended. */
export const openActions = async (db: Db, meetingIds: readonly string[]): Promise<CommitmentRow[]> =>
  (await listOfSources(db, MEETING_KIND, meetingIds)).filter(
    ({ found }) => found !== "complete" && found !== "dropped",
  );

/** Meetings of the same body before this one, latest first. */
export const earlierThan = async (db: Db, row: MeetingRow): Promise<MeetingRow[]> =>
  (await listMeetings(db, row.body_id)).filter(({ id, starts_at }) => id !== row.id && starts_at < row.starts_at);

/** What was typed stands behind what is open: unapproved minutes and unfinished promises come by themselves each time. */
export async function writeAgendaOf(tx: Tx, row: MeetingRow, topics: readonly Topic[]): Promise<void> {
  const earlier = await earlierThan(tx, row);
  const open = await openActions(
    tx,
    earlier.map(({ id }) => id),
  );
  const unapproved = earlier.filter(({ state }) => state === "held" || state === "minutes-sent").map(({ id }) => id);
  const wanted = [
    ...carriedItems({ unapproved: unapproved.reverse(), openActions: open.length }).map((item) => ({
      ...item,
      title: "",
      depth: 0,
      minutes: null,
      internal: false,
    })),
    ...topics.map((topic) => ({ ...topic, kind: "topic" as const, aboutId: null })),
  ];
  const known = (await listItems(tx, [row.id])).map((item) => ({ ...item, aboutId: item.about_id }));
  const ids = matchItems(known, wanted);
  await putItems(
    tx,
    row.id,
    wanted.map(({ kind, aboutId, title, depth, minutes, internal }, at) => ({
      id: ids[at] ?? uuidv7(),
      meeting_id: row.id,
      position: at + 1,
      depth,
      kind,
      about_id: aboutId,
      title,
      duration_minutes: minutes,
      internal,
    })),
  );
}

/** The typed part of an agenda as it stands. */
export const topicsOf = async (db: Db, meetingId: string): Promise<Topic[]> =>
  (await listItems(db, [meetingId])).flatMap(({ kind, title, depth, internal, duration_minutes }) =>
    kind === "topic" ? [{ title, depth: depth === 1 ? 1 : 0, internal, minutes: duration_minutes }] : [],
  );
