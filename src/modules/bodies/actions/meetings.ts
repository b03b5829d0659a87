import { dayAt } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { shown } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, type Db, type Tx, touch, type Work } from "../../../platform/work/index.ts";
import { listOfSources, makePromise } from "../../commitments/index.ts";
import { findOrganisations } from "../../register/index.ts";
import { type BodyRow, findBody, listSeats, type MandateRow } from "../queries/bodies.ts";
import {
  findMeeting,
  insertAction,
  insertMeeting,
  listActions,
  listItems,
  listMeetings,
  listPresences,
  lockMeeting,
  type MeetingRow,
  nextNumber,
  putItems,
  putPresences,
  setMeeting,
} from "../queries/meetings.ts";
import { carriedItems, type Deed, type DeedFault, decideDeed, type Presence, readAgenda } from "../rules/meetings.ts";
import { type Entry, type LineFault, readMinutes } from "../rules/minutes.ts";
import { holdsOn } from "../rules/seats.ts";
import { mandateOf } from "./mandates.ts";
import { BODIES } from "./settle.ts";

/** As the ledger of promises names a meeting they came from. */
export const MEETING_KIND = "meeting";
export const MOST_MINUTES = 100_000;

export interface MeetingWish {
  readonly startsAt: Date | null;
  readonly form: "in-person" | "online" | "both" | null;
  readonly place: string;
  readonly onlineUrl: string | null;
  readonly example?: boolean;
}
export type MeetingFault = "no-time" | "no-form" | "no-where" | "no-online";

function checkWish(wish: MeetingWish): MeetingFault | null {
  if (!wish.startsAt) return "no-time";
  if (!wish.form) return "no-form";
  if (wish.form !== "online" && wish.place.trim() === "") return "no-where";
  return wish.form !== "in-person" && !wish.onlineUrl ? "no-online" : null;
}

const tagsOf = (row: Pick<MeetingRow, "id" | "body_id">): string[] => [
  `meeting:${row.id}`,
  `body:${row.body_id}`,
  BODIES,
];

/** A new meeting begins as a draft, with what is open already on its agenda. */
export const newMeeting = (
  work: Work,
  bodyId: string,
  wish: MeetingWish,
): Promise<Outcome<MeetingRow, MeetingFault | "not-found">> =>
  work.inTransaction(async (tx) => {
    const body = await findBody(tx, bodyId);
    if (!body) return refused("not-found");
    const fault = checkWish(wish);
    if (fault) return refused(fault);
    const day = dayAt(wish.startsAt!, work.country.timeZone);
    const year = Number(day.slice(0, 4));
    const row: MeetingRow = {
      id: uuidv7(),
      body_id: body.id,
      year,
      number: await nextNumber(tx, body.id, year),
      state: "draft",
      starts_at: wish.startsAt!,
      ends_at: null,
      form: wish.form!,
      place: wish.place.trim(),
      online_url: wish.onlineUrl,
      minutes: "",
      example: wish.example ?? body.example,
      made_at: work.now,
      changed_at: work.now,
    };
    await insertMeeting(tx, row);
    await writeAgendaOf(tx, row, "");
    await touch(tx, ...tagsOf(row));
    return done(row);
  });

/** What is typed stands behind what is open: unapproved minutes and unfinished promises come by themselves each time. */
async function writeAgendaOf(tx: Tx, row: MeetingRow, typed: string): Promise<number> {
  const earlier = (await listMeetings(tx, row.body_id)).filter(
    ({ id, starts_at }) => id !== row.id && starts_at < row.starts_at,
  );
  const unapproved = earlier
    .filter(({ state }) => state === "held" || state === "minutes-sent")
    .map(({ id, year, number }) => ({ id, title: `${year}-${number}` }))
    .reverse();
  const open = await openActions(
    tx,
    earlier.map(({ id }) => id),
  );
  const carried = carriedItems({ unapproved, openActions: open.length });
  const topics = readAgenda(typed);
  await putItems(tx, row.id, [
    ...carried.map(({ kind, aboutId, title }, at) => ({
      id: uuidv7(),
      meeting_id: row.id,
      position: at + 1,
      depth: 0,
      kind,
      about_id: aboutId,
      title,
      internal: false,
    })),
    ...topics.map(({ title, depth, internal }, at) => ({
      id: uuidv7(),
      meeting_id: row.id,
      position: carried.length + at + 1,
      depth,
      kind: "topic" as const,
      about_id: null,
      title,
      internal,
    })),
  ]);
  return topics.length;
}

/** Promises made at these meetings that nothing has ended. */
export const openActions = async (db: Db, meetingIds: readonly string[]) =>
  (await listOfSources(db, MEETING_KIND, meetingIds)).filter(
    ({ found }) => found !== "complete" && found !== "dropped",
  );

export const setAgenda = (
  work: Work,
  id: string,
  typed: string,
): Promise<Outcome<null, "not-found" | "not-from-this-state">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, id);
    if (!row) return refused("not-found");
    if (row.state !== "draft" && row.state !== "convened") return refused("not-from-this-state");
    await writeAgendaOf(tx, row, typed);
    await touch(tx, ...tagsOf(row));
    return done(null);
  });

/** Who was there, by list; a seat that nobody held on the day has no presence. */
export const takeAttendance = (
  work: Work,
  id: string,
  given: ReadonlyMap<string, Presence>,
): Promise<Outcome<null, "not-found" | "not-from-this-state" | "no-attendance">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, id);
    if (!row) return refused("not-found");
    if (row.state !== "convened" && row.state !== "held") return refused("not-from-this-state");
    const held = new Set((await heldSeats(tx, row, work.country.timeZone)).map(({ seat }) => seat.id));
    const known = new Map([...given].filter(([seat]) => held.has(seat)));
    if (known.size === 0) return refused("no-attendance");
    await putPresences(tx, row.id, known);
    await touch(tx, ...tagsOf(row));
    return done(null);
  });

/** Seats with who held them on the day of a meeting. */
export async function heldSeats(db: Db, row: MeetingRow, timeZone: string) {
  const day = dayAt(row.starts_at, timeZone);
  const { seats, mandates } = await listSeats(db, [row.body_id]);
  return seats.flatMap((seat) => {
    const holder = (mandates.get(seat.id) ?? []).find((mandate) => !mandate.deputy && holdsOn(mandateOf(mandate), day));
    return holder ? [{ seat, holder }] : [];
  });
}

export interface LineProblem {
  readonly line: number;
  readonly fault: LineFault | "unknown-who" | "due-before";
}

type Action = Extract<Entry, { kind: "action" }>;

/** Whom an action line names: an organisation of the register, or whoever holds a seat, in whose name they sit. */
async function addresseeOf(db: Db, action: Action, holders: readonly MandateRow[]): Promise<string | null> {
  const member = holders.find(({ person_name }) => person_name?.toLowerCase() === action.who.toLowerCase());
  if (member?.on_behalf_of) return member.on_behalf_of;
  const [found] = await findOrganisations(db, action.who, { limit: 1 });
  return found && found.score >= 0.5 ? found.id : null;
}

/** What cannot be read in a text of minutes, line by line. */
export async function problemsOf(db: Db, row: MeetingRow, text: string, timeZone: string): Promise<LineProblem[]> {
  const holders = (await heldSeats(db, row, timeZone)).map(({ holder }) => holder);
  const day = dayAt(row.starts_at, timeZone);
  const problems: LineProblem[] = [];
  for (const { line, entry, fault } of readMinutes(text)) {
    if (fault) problems.push({ line, fault });
    if (entry?.kind !== "action") continue;
    if (entry.due < day) problems.push({ line, fault: "due-before" });
    else if (!(await addresseeOf(db, entry, holders))) problems.push({ line, fault: "unknown-who" });
  }
  return problems;
}

/** The text is kept whatever stands in it; what cannot be read is told, and keeps it from being sent. */
export const writeMinutes = (
  work: Work,
  id: string,
  text: string,
): Promise<Outcome<readonly LineProblem[], "not-found" | "not-from-this-state" | "too-long">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, id);
    if (!row) return refused("not-found");
    if (row.state !== "convened" && row.state !== "held" && row.state !== "minutes-sent")
      return refused("not-from-this-state");
    if (text.length > MOST_MINUTES) return refused("too-long");
    await setMeeting(tx, row.id, { minutes: text, changed_at: work.now });
    const problems = await problemsOf(tx, row, text, work.country.timeZone);
    // Corrections after the minutes were sent: what they add to the ledger is added at once.
    if (row.state === "minutes-sent" && problems.length === 0)
      await promiseActions(tx, work, { ...row, minutes: text });
    await touch(tx, ...tagsOf(row));
    return done(problems);
  });

/** One step on the way of a meeting; with the minutes sent, its action lines become promises of the ledger. */
export const doDeed = (work: Work, id: string, deed: Deed): Promise<Outcome<MeetingRow, DeedFault | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, id);
    if (!row) return refused("not-found");
    const [items, presences, problems] = await Promise.all([
      listItems(tx, row.id),
      listPresences(tx, row.id),
      problemsOf(tx, row, row.minutes, work.country.timeZone),
    ]);
    const decision = decideDeed(
      {
        state: row.state,
        agendaItems: items.length,
        minutes: row.minutes,
        minutesFaults: problems.length,
        attendanceTaken: presences.size > 0,
      },
      deed,
    );
    if (!decision.ok) return decision;
    const changed = { ...row, state: decision.value, changed_at: work.now };
    await setMeeting(tx, row.id, { state: changed.state, changed_at: work.now });
    if (deed === "send-minutes") await promiseActions(tx, work, changed);
    await announce(tx, { name: `meetings.${FACTS[deed]}`, kind: MEETING_KIND, recordId: row.id });
    await touch(tx, ...tagsOf(row));
    return done(changed);
  });

const FACTS: Readonly<Record<Deed, string>> = {
  convene: "convened",
  hold: "held",
  "send-minutes": "minutes-sent",
  approve: "approved",
  publish: "published",
  cancel: "cancelled",
};

async function promiseActions(tx: Tx, work: Work, row: MeetingRow): Promise<void> {
  const body = (await findBody(tx, row.body_id))!;
  const known = new Set((await listActions(tx, [row.id])).map(({ words }) => words));
  const holders = (await heldSeats(tx, row, work.country.timeZone)).map(({ holder }) => holder);
  const day = dayAt(row.starts_at, work.country.timeZone);
  for (const { entry } of readMinutes(row.minutes)) {
    if (entry?.kind !== "action") continue;
    const words = `${entry.who} | ${entry.text}`;
    const addresseeId = known.has(words) ? null : await addresseeOf(tx, entry, holders);
    if (!addresseeId) continue;
    known.add(words);
    const made = await makePromise(
      tx,
      {
        source: { kind: MEETING_KIND, id: row.id, title: titleOf(body, row), url: null },
        addresseeId,
        office: "",
        wording: { sq: entry.text },
        language: "sq",
        promisedOn: day > work.today ? work.today : day,
        dueOn: entry.due,
        example: row.example,
      },
      work.today,
    );
    if (made.ok) await insertAction(tx, { meeting_id: row.id, words, commitment_id: made.value.id });
  }
}

/** "Council, 2026-3": the same words in every language. */
export const titleOf = (body: Pick<BodyRow, "names">, row: Pick<MeetingRow, "year" | "number">): string =>
  `${shown(body.names, "sq").text}, ${row.year}-${row.number}`.slice(0, 500);

export { findMeeting };
