import type { Day } from "../../../kernel/day.ts";
import { LANGUAGES, type Locale } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { fold } from "../../../kernel/text/index.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { files, keepFile } from "../../../platform/files/index.ts";
import { type Letter, sendLetters } from "../../../platform/mail/out/index.ts";
import { readSheet, XLSX_TYPE, xlsxOf } from "../../../platform/tables/index.ts";
import { announce, carried, type Db, type Tx, type Work } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { contactFor, organisationNames } from "../../register/index.ts";
import { type SheetLetter, sheetLetter } from "../messages/sheet.ts";
import {
  type AssessmentRow,
  findRound,
  insertProblems,
  listAllRounds,
  listAssessments,
  listAssessmentsOfLead,
  listRounds,
  listSheets,
  lockAssessment,
  lockRound,
  lockSheet,
  type RoundRow,
  type SheetRow,
  setAssessment,
  setSheet,
} from "../queries/rounds.ts";
import { type ActivityRow, findStrategy, listActivitiesByIds, type StrategyRow } from "../queries/strategies.ts";
import { ROUND, type SheetStep, sheetStep } from "../rules/round.ts";
import { CLAIMED, type Claimed } from "../rules/scale.ts";
import { MOST_CLAIM_WORDS, readSheetBack, SHEET_COLUMNS, type StatusOf } from "../rules/sheet.ts";
import type { Evidence } from "../schema.ts";
import { pageTexts } from "../texts/page.ts";
import { sheetTexts as texts } from "../texts/sheet.ts";
import { house } from "./house.ts";
import { ROUND_KIND, settle } from "./settle.ts";
import { replyAddress, sheetMark } from "./signing.ts";

/** What one institution is asked: its activities of the round, with what it said last and in the round before. */
export interface SheetLine {
  readonly activity: ActivityRow;
  readonly assessment: AssessmentRow;
  readonly last: AssessmentRow | null;
}

export async function linesOf(db: Db, round: RoundRow, organisationId: string): Promise<SheetLine[]> {
  const rows = await listAssessmentsOfLead(db, round.id, organisationId);
  const before = (await listRounds(db, round.strategy_id)).find(({ to_on }) => to_on < round.to_on);
  const [activities, last] = await Promise.all([
    listActivitiesByIds(
      db,
      rows.map(({ activity_id }) => activity_id),
    ),
    before ? listAssessmentsOfLead(db, before.id, organisationId) : [],
  ]);
  const activityOf = new Map(activities.map((row) => [row.id, row]));
  const lastOf = new Map(last.map((row) => [row.activity_id, row]));
  return rows
    .flatMap((assessment) => {
      const activity = activityOf.get(assessment.activity_id);
      return activity ? [{ activity, assessment, last: lastOf.get(assessment.activity_id) ?? null }] : [];
    })
    .sort((a, b) => a.activity.position - b.activity.position);
}

/** A status by its name in any language of the house. */
const STATUS_WORDS: ReadonlyMap<string, Claimed> = new Map(
  CLAIMED.flatMap((status) =>
    LANGUAGES.map((language) => [fold(sayIn(language)(pageTexts[`status-${status}`])), status] as const),
  ),
);
export const statusOf: StatusOf = (word) => STATUS_WORDS.get(fold(word)) ?? null;

/** The pre-filled workbook of one institution, in its language; the codes make it readable again. */
export function workbookOf(locale: Locale, lines: readonly SheetLine[]): Uint8Array {
  const say = sayIn(locale);
  const fill = say(texts.fillIn);
  const heading = SHEET_COLUMNS.map((name) =>
    name === "status" || name === "what_was_done" || name === "evidence" ? `${name} (${fill})` : name,
  );
  const statuses = CLAIMED.map((status) => say(pageTexts[`status-${status}`])).join(" / ");
  return xlsxOf(
    say(texts.workbook),
    [
      heading.map((name, at) => (at === 4 ? `${name}: ${statuses}` : name)),
      ...lines.map(({ activity, assessment, last }) => [
        activity.code,
        say.translated(activity.names),
        assessment.due_on,
        last?.claimed ? say(pageTexts[`status-${last.claimed}`]) : "",
        assessment.claimed ? say(pageTexts[`status-${assessment.claimed}`]) : "",
        assessment.claim_words,
        assessment.claim_evidence.map(({ url }) => url).join("\n"),
      ]),
    ],
    { widths: [10, 60, 12, 18, 26, 60, 40] },
  );
}

/** Takes the steps that are due for the sheets of a round: letters that leave once, and silence after the closing day. */
export async function runSheets(tx: Tx, round: RoundRow, strategy: StrategyRow, today: Day): Promise<number> {
  if (round.state !== "collecting" || !round.closes_on) return 0;
  const letters: Letter[] = [];
  for (const sheet of await listSheets(tx, round.id)) {
    const step = sheetStep(
      {
        askedOn: sheet.asked_on,
        remindedOn: sheet.reminded_on,
        lastCalledOn: sheet.last_called_on,
        answeredOn: sheet.answered_on,
        closesOn: round.closes_on,
      },
      today,
    );
    if (step === "silent") {
      if (!sheet.silent_on) await setSheet(tx, sheet.id, { silent_on: today });
      continue;
    }
    const letter = step && (await letterOf(tx, { round, strategy, sheet, step, today }));
    // An institution without an address waits on the desk: its sheet is not asked until somebody asks it.
    if (!step || !letter) continue;
    await setSheet(tx, sheet.id, COLUMNS[step](today));
    // Examples are told to nobody.
    if (!round.example) letters.push(letter);
  }
  await sendLetters(tx, letters);
  return letters.length;
}

const COLUMNS: Readonly<Record<Exclude<SheetStep, null | "silent">, (today: Day) => Partial<SheetRow>>> = {
  ask: (asked_on) => ({ asked_on }),
  remind: (reminded_on) => ({ reminded_on }),
  "last-call": (last_called_on) => ({ last_called_on }),
};

async function letterOf(
  tx: Tx,
  {
    round,
    strategy,
    sheet,
    step,
    today,
  }: { round: RoundRow; strategy: StrategyRow; sheet: SheetRow; step: SheetLetter["step"]; today: Day },
): Promise<Letter | null> {
  const [contact, names] = await Promise.all([
    contactFor(tx, sheet.organisation_id, "general", today),
    organisationNames(tx, [sheet.organisation_id]),
  ]);
  const name = names.get(sheet.organisation_id);
  if (!contact?.value || !name) return null;
  const locale: Locale = "sq";
  const say = sayIn(locale);
  const lines = await linesOf(tx, round, sheet.organisation_id);
  const { baseUrl, sender } = house();
  const file = await keepFile(tx, files(), workbookOf(locale, lines), XLSX_TYPE);
  return {
    kind: `strategy.${step}`,
    recordKind: ROUND_KIND,
    recordId: round.id,
    from: sender,
    to: [{ name: say.translated(name.names), address: contact.value }],
    replyTo: { name: sender.name, address: replyAddress(sheet.id) },
    ...sheetLetter(locale, {
      step,
      strategy: say.translated(strategy.names),
      period: say.days(round.from_on, round.to_on),
      activities: lines.length,
      closes: say.day(round.closes_on!),
      href: `${baseUrl}/${locale}/strategies/sheet/${sheetMark(sheet.id)}`,
    }),
    attachments: [{ name: `${strategy.slug}-${round.period}.xlsx`, type: XLSX_TYPE, sha256: file.sha256 }],
  };
}

/** What the clock does each morning. @returns how many letters left */
export async function dailySheets(work: Work): Promise<number> {
  let sent = 0;
  for (const { id, state, example } of await listAllRounds(work.db)) {
    if (state !== "collecting" || example) continue;
    sent += await work.inTransaction(async (tx) => {
      const round = await lockRound(tx, id);
      const strategy = round && (await findStrategy(tx, round.strategy_id));
      return round && strategy ? runSheets(tx, round, strategy, work.today) : 0;
    });
  }
  return sent;
}

export interface Said {
  readonly activityId: string;
  readonly status: Claimed;
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

export type ClaimHow = NonNullable<AssessmentRow["claim_how"]>;
export type SayingFault = "not-found" | "closed" | "nothing-said" | "no-words" | "too-long";

/** What an institution says of its activities: each a claim, the one before stays in the history. All or none. */
export const claimBySheet = (
  work: Work,
  sheetId: string,
  said: readonly Said[],
  from: { readonly by: string; readonly how: ClaimHow },
): Promise<Outcome<number, SayingFault>> =>
  work.inTransaction(async (tx) => claimWithin(tx, work.today, sheetId, said, from));

export async function claimWithin(
  tx: Tx,
  today: Day,
  sheetId: string,
  said: readonly Said[],
  from: { readonly by: string; readonly how: ClaimHow },
): Promise<Outcome<number, SayingFault>> {
  const sheet = await lockSheet(tx, sheetId);
  const round = sheet && (await lockRound(tx, sheet.round_id));
  const strategy = round && (await findStrategy(tx, round.strategy_id));
  if (!sheet || !round || !strategy) return refused("not-found");
  if (!ROUND[round.state].claims) return refused("closed");
  if (said.length === 0) return refused("nothing-said");
  if (said.some(({ words, status }) => words.trim() === "" && status !== "not-started")) return refused("no-words");
  if (said.some(({ words }) => words.length > MOST_CLAIM_WORDS)) return refused("too-long");
  let taken = 0;
  for (const { activityId, status, words, evidence } of said) {
    const row = await lockAssessment(tx, round.id, activityId);
    if (!row || row.lead_id !== sheet.organisation_id) continue;
    const isSame =
      row.claimed === status &&
      row.claim_words === words.trim() &&
      JSON.stringify(row.claim_evidence) === JSON.stringify(evidence);
    taken++;
    if (isSame) continue;
    await setAssessment(tx, round.id, activityId, {
      claimed: status,
      claim_words: words.trim(),
      claim_evidence: JSON.stringify(evidence),
      claimed_at: carried(tx).now,
      claimed_by: from.by.trim().slice(0, 300),
      claim_how: from.how,
    });
  }
  if (taken === 0) return refused("nothing-said");
  if (!sheet.answered_on) await setSheet(tx, sheet.id, { answered_on: today, silent_on: null });
  await announce(tx, {
    name: "strategy.answered",
    kind: ROUND_KIND,
    recordId: round.id,
    payload: { organisationId: sheet.organisation_id },
  });
  await settle(tx, strategy);
  return done(taken);
}

/** A workbook or CSV that came back, by mail or from the hand of staff. What cannot be taken is kept for them, line by line. */
export async function takeWorkbook(
  tx: Tx,
  today: Day,
  sheetId: string,
  bytes: Uint8Array,
  from: { readonly by: string; readonly how: ClaimHow },
): Promise<
  Outcome<{ taken: number; problems: number }, "not-found" | "closed" | "not-a-table" | "no-columns" | "nothing-said">
> {
  const sheet = await lockSheet(tx, sheetId);
  const round = sheet && (await findRound(tx, sheet.round_id));
  if (!sheet || !round) return refused("not-found");
  if (!ROUND[round.state].claims) return refused("closed");
  const table = readSheet(bytes);
  if (!table.ok) return refused("not-a-table");
  const all = await listAssessments(tx, round.id);
  const activities = await listActivitiesByIds(
    tx,
    all.map(({ activity_id }) => activity_id),
  );
  const codeOf = new Map(activities.map(({ id, code }) => [id, code]));
  const own = all.filter(({ lead_id }) => lead_id === sheet.organisation_id);
  const idOf = new Map(activities.map(({ id, code }) => [code, id]));
  const read = readSheetBack(table.value.columns, table.value.rows, {
    own: new Set(own.map(({ activity_id }) => codeOf.get(activity_id) ?? "")),
    all: new Set(codeOf.values()),
    statusOf,
  });
  if (read === "no-columns") return refused("no-columns");
  await insertProblems(
    tx,
    read.problems.map((problem) => ({
      id: uuidv7(),
      sheet_id: sheet.id,
      ...problem,
      came_at: carried(tx).now,
      settled_at: null,
    })),
  );
  const claimed = await claimWithin(
    tx,
    today,
    sheet.id,
    read.answers.map(({ code, status, words, evidence }) => ({ activityId: idOf.get(code)!, status, words, evidence })),
    from,
  );
  if (claimed.ok) return done({ taken: claimed.value, problems: read.problems.length });
  return claimed.reason === "nothing-said" && read.problems.length > 0
    ? done({ taken: 0, problems: read.problems.length })
    : refused(claimed.reason === "closed" ? "closed" : "nothing-said");
}
