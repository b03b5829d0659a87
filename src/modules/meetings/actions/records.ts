import { LANGUAGES } from "../../../kernel/language.ts";
import { fold } from "../../../kernel/text/index.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Db, Tx, Work } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { type BodyRow, findBody, SIDES, type Side } from "../../bodies/index.ts";
import { findWithin, makePromise, reviseWithin } from "../../commitments/index.ts";
import { findOrganisations } from "../../register/index.ts";
import type { MeetingRow } from "../queries/meetings.ts";
import { insertRecord, listRecords, type RecordRow, setRecord } from "../queries/minutes.ts";
import { listPresences } from "../queries/people.ts";
import { ALL, type Entry, isOvercounted, type LineFault, readMinutes } from "../rules/minutes.ts";
import { counts } from "../rules/presence.ts";
import { type Matched, sortRecords } from "../rules/records.ts";
import { formTexts } from "../texts/forms.ts";
import { dayOf, type HeldSeat, seatsAt } from "./seats.ts";
import { MEETING_KIND } from "./settle.ts";
import { sourceTitle } from "./words.ts";

export interface LineProblem {
  readonly line: number;
  readonly fault: LineFault | "unknown-who" | "due-before" | "overcounted";
}

type Action = Extract<Entry, { kind: "action" }>;

/** A side by its name in any language of the house, however it is written. */
const SIDE_WORDS: ReadonlyMap<string, Side> = new Map(
  SIDES.flatMap((side) =>
    LANGUAGES.map((language) => [fold(sayIn(language)(formTexts[`side-${side}`])), side] as const),
  ),
);
export const sideOf = (word: string): Side | null => SIDE_WORDS.get(fold(word)) ?? null;

/** Whom an action line names: whoever sits in somebody's name, or an organisation of the register. */
async function addresseeOf(
  db: Db,
  action: Action,
  seats: readonly HeldSeat[],
): Promise<{ id: string; office: string } | null> {
  const name = fold(action.who);
  const member = seats.map(({ holder }) => holder).find(({ person_name }) => person_name && fold(person_name) === name);
  if (member?.on_behalf_of) return { id: member.on_behalf_of, office: member.person_name! };
  const [found] = await findOrganisations(db, action.who, { limit: 1 });
  return found && found.score >= SURE ? { id: found.id, office: "" } : null;
}

/** As `findOrganisations` scores: from here on every word of the name was found. */
const SURE = 0.5;

/** How many with a vote were there, of each side and of all. */
function votersOf(seats: readonly HeldSeat[], there: ReadonlySet<string>): Readonly<Record<string, number>> {
  const voters: Record<string, number> = { [ALL]: 0 };
  for (const { seat } of seats) {
    if (!seat.votes || !there.has(seat.id)) continue;
    voters[seat.side] = (voters[seat.side] ?? 0) + 1;
    voters[ALL] = (voters[ALL] ?? 0) + 1;
  }
  return voters;
}

/** What cannot be read or cannot be true in a text of minutes, line by line. */
export async function problemsOf(db: Db, row: MeetingRow, text: string): Promise<LineProblem[]> {
  const [seats, presences] = await Promise.all([seatsAt(db, row), listPresences(db, [row.id])]);
  const there = new Set(presences.filter(({ presence }) => counts(presence)).map(({ seat_id }) => seat_id));
  const voters = votersOf(seats, there);
  const day = dayOf(row);
  const problems: LineProblem[] = [];
  for (const { line, entry, fault } of readMinutes(text, sideOf)) {
    if (fault) problems.push({ line, fault });
    // Before the list is taken nobody knows how many may have voted.
    if (entry?.kind === "vote" && presences.length > 0 && isOvercounted(entry.votes, voters))
      problems.push({ line, fault: "overcounted" });
    if (entry?.kind !== "action") continue;
    if (entry.due < day) problems.push({ line, fault: "due-before" });
    else if (!(await addresseeOf(db, entry, seats))) problems.push({ line, fault: "unknown-who" });
  }
  return problems;
}

/** Makes records of the marked lines: new ones, corrected ones, and those whose line is gone. Again with the same text: nothing. */
export async function keepRecords(tx: Tx, work: Work, row: MeetingRow): Promise<void> {
  const known = await listRecords(tx, [row.id]);
  const entries = readMinutes(row.minutes, sideOf).flatMap(({ entry }) => entry ?? []);
  const { entries: matched, gone } = sortRecords(known, entries);
  const body = (await findBody(tx, row.body_id))!;
  const seats = await seatsAt(tx, row);
  const rowOf = new Map(known.map((record) => [record.id, record]));
  for (const each of matched) {
    const before = each.known ? rowOf.get(each.known.id)! : null;
    if (before) await correct(tx, work, row, body, before, each, seats);
    else await add(tx, work, row, body, each, seats);
  }
  for (const record of gone) await strike(tx, work, row, rowOf.get(record.id)!);
}

const columnsOf = (entry: Entry) => ({
  words: entry.text,
  votes: entry.kind === "vote" ? JSON.stringify(entry.votes) : null,
  who: entry.kind === "action" ? entry.who : null,
  due_on: entry.kind === "action" ? entry.due : null,
});

async function add(
  tx: Tx,
  work: Work,
  row: MeetingRow,
  body: BodyRow,
  { entry, number }: Matched,
  seats: readonly HeldSeat[],
): Promise<void> {
  const commitmentId = entry.kind === "action" ? await promise(tx, work, row, body, entry, seats) : null;
  await insertRecord(tx, {
    id: uuidv7(),
    meeting_id: row.id,
    kind: entry.kind,
    number,
    ...columnsOf(entry),
    commitment_id: commitmentId,
  });
}

async function promise(
  tx: Tx,
  work: Work,
  row: MeetingRow,
  body: BodyRow,
  entry: Action,
  seats: readonly HeldSeat[],
): Promise<string | null> {
  const addressee = await addresseeOf(tx, entry, seats);
  if (!addressee) return null;
  const day = dayOf(row);
  const made = await makePromise(
    tx,
    {
      source: { kind: MEETING_KIND, id: row.id, title: sourceTitle(body, row, row.language), url: null },
      addresseeId: addressee.id,
      office: addressee.office,
      wording: { [row.language]: entry.text.slice(0, MOST_WORDING) },
      language: row.language,
      promisedOn: day > work.today ? work.today : day,
      dueOn: entry.due,
      example: row.example,
    },
    work.today,
  );
  return made.ok ? made.value.id : null;
}

/** As the ledger takes them. */
const MOST_WORDING = 1000;

async function correct(
  tx: Tx,
  work: Work,
  row: MeetingRow,
  body: BodyRow,
  before: RecordRow,
  { entry }: Matched,
  seats: readonly HeldSeat[],
): Promise<void> {
  const act = sayIn(row.language)(formTexts.actCorrected, { meeting: sourceTitle(body, row, row.language) });
  if (entry.kind !== "action" || before.who === entry.who) {
    if (entry.kind === "action" && before.commitment_id)
      // "Nothing new" is the common answer: most lines stay as they were.
      await reviseWithin(tx, work.today, before.commitment_id, {
        dueOn: entry.due,
        wording: { [row.language]: entry.text.slice(0, MOST_WORDING) },
        act,
        actUrl: null,
        decidedOn: work.today,
      });
    await setRecord(tx, before.id, { ...columnsOf(entry), struck: false });
    return;
  }
  // Another is to do it: the first promise falls, and a new one is made.
  await strike(tx, work, row, before);
  await setRecord(tx, before.id, {
    ...columnsOf(entry),
    struck: false,
    commitment_id: await promise(tx, work, row, body, entry, seats),
  });
}

/** A line that is gone from the minutes leaves its record, marked; what it promised is dropped with that reason. */
async function strike(tx: Tx, work: Work, row: MeetingRow, record: RecordRow): Promise<void> {
  await setRecord(tx, record.id, { struck: true });
  if (!record.commitment_id) return;
  await findWithin(tx, work.today, record.commitment_id, {
    status: "dropped",
    rationale: sayIn(row.language)(formTexts.actStruck),
    evidence: [],
    keptOn: null,
  });
}
