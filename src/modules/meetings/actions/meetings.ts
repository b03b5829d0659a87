import { dayAt } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, type Tx, type Work } from "../../../platform/work/index.ts";
import { findBody } from "../../bodies/index.ts";
import {
  insertMeeting,
  listMeetings,
  lockMeeting,
  type MeetingRow,
  nextNumber,
  setMeeting,
} from "../queries/meetings.ts";
import { MOST_ITEMS, readAgenda } from "../rules/agenda.ts";
import { STATES } from "../rules/way.ts";
import { topicsOf, writeAgendaOf } from "./carry.ts";
import { house } from "./house.ts";
import { writeToInvited } from "./invite.ts";
import { MEETING_KIND, settle } from "./settle.ts";

export interface MeetingWish {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly form: MeetingRow["form"] | null;
  readonly place: string;
  readonly onlineUrl: string | null;
  readonly note: string;
  readonly language: Language;
}
export type MeetingFault = "no-time" | "no-end" | "no-form" | "no-where" | "no-online" | "long-note";

/** Longest that a meeting may last: two days of a workshop are two meetings. */
const LONGEST_MS = 24 * 3_600_000;

function faultOf({ startsAt, endsAt, form, place, onlineUrl, note }: MeetingWish): MeetingFault | null {
  if (!startsAt) return "no-time";
  if (!endsAt || endsAt <= startsAt || endsAt.getTime() - startsAt.getTime() > LONGEST_MS) return "no-end";
  if (!form) return "no-form";
  if (form !== "online" && place.trim() === "") return "no-where";
  if (form !== "in-person" && !onlineUrl) return "no-online";
  return note.length > 2000 ? "long-note" : null;
}

const columnsOf = (wish: MeetingWish) => ({
  starts_at: wish.startsAt!,
  ends_at: wish.endsAt!,
  form: wish.form!,
  place: wish.form === "online" ? "" : wish.place.trim().slice(0, 300),
  online_url: wish.form === "in-person" ? null : wish.onlineUrl,
  note: wish.note.trim(),
  language: wish.language,
});

/** A new meeting begins as a draft, with what is open already on its agenda. */
export const newMeeting = (
  work: Work,
  bodyId: string,
  wish: MeetingWish & { readonly agenda: string; readonly example?: boolean },
): Promise<Outcome<MeetingRow, MeetingFault | "not-found">> =>
  work.inTransaction(async (tx) => {
    const body = await findBody(tx, bodyId);
    if (!body) return refused("not-found");
    const fault = faultOf(wish);
    if (fault) return refused(fault);
    const year = Number(dayAt(wish.startsAt!, house().timeZone).slice(0, 4));
    const row: MeetingRow = {
      id: uuidv7(),
      body_id: body.id,
      year,
      number: await nextNumber(tx, body.id, year),
      state: "draft",
      ...columnsOf(wish),
      minutes: "",
      minutes_version: 0,
      sequence: 0,
      convened_at: null,
      minutes_sent_at: null,
      approved_at: null,
      approved_at_meeting_id: null,
      published_at: null,
      cancelled_because: null,
      example: wish.example ?? body.example,
      made_at: work.now,
      changed_at: work.now,
    };
    await insertMeeting(tx, row);
    await writeAgendaOf(tx, row, readAgenda(wish.agenda));
    return done(await settle(tx, row));
  });

/** Another time, place or way. Who was invited gets the calendar entry anew, with the next SEQUENCE (RFC 5546, 3.2.2.1). */
export const changeMeeting = (
  work: Work,
  id: string,
  wish: MeetingWish,
): Promise<Outcome<MeetingRow, MeetingFault | "not-found" | "not-from-this-state">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, id);
    if (!row) return refused("not-found");
    if (!STATES[row.state].agendaOpen) return refused("not-from-this-state");
    const fault = faultOf(wish);
    if (fault) return refused(fault);
    const columns = columnsOf(wish);
    const isSame = (Object.keys(columns) as (keyof typeof columns)[]).every(
      (key) => String(columns[key]) === String(row[key]),
    );
    if (isSame) return done(row);
    const told = row.state === "convened";
    const changed = { ...row, ...columns, sequence: row.sequence + (told ? 1 : 0) };
    await setMeeting(tx, row.id, { ...columns, sequence: changed.sequence });
    if (told) {
      await writeToInvited(tx, changed, "changed");
      await announce(tx, { name: "meetings.changed", kind: MEETING_KIND, recordId: row.id });
    }
    return done(await settle(tx, changed));
  });

export const setAgenda = (
  work: Work,
  id: string,
  typed: string,
): Promise<Outcome<null, "not-found" | "not-from-this-state" | "long-agenda">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, id);
    if (!row) return refused("not-found");
    if (!STATES[row.state].agendaOpen) return refused("not-from-this-state");
    if (typed.split("\n").filter((line) => line.trim() !== "").length > MOST_ITEMS) return refused("long-agenda");
    await writeAgendaOf(tx, row, readAgenda(typed));
    await settle(tx, row);
    return done(null);
  });

/** What stands open has changed: agendas of the body's meetings to come are written anew, what was typed stays. */
export async function carryOn(tx: Tx, bodyId: string): Promise<void> {
  for (const row of await listMeetings(tx, bodyId)) {
    if (!STATES[row.state].agendaOpen) continue;
    await writeAgendaOf(tx, row, await topicsOf(tx, row.id));
    await settle(tx, row);
  }
}
