import type { Locale } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { sendLetter } from "../../../platform/mail/out/index.ts";
import { announce } from "../../../platform/work/facts.ts";
import { type Tx, touch, type Work } from "../../../platform/work/index.ts";
import { decisionLetter } from "../messages.ts";
import { insertFinding, insertReport, lockOpenOf, lockReport, type ReportRow, setReport } from "../queries/reports.ts";
import {
  type ClaimRefusal,
  type Decision,
  type DecisionRefusal,
  decideClaim,
  decideReport,
  type Reason,
} from "../rules/reports.ts";
import { house } from "./house.ts";

/** Cache tag of the public page of figures. */
export const MODERATION = "moderation";

export interface Target {
  /** As the department's `link` knows it. */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** Without locale. */
  readonly path: string;
}

/** Keeps what somebody reports; who they are is known only where they were signed in or left an address. */
export const report = (
  work: Work,
  given: { target: Target; reason: Reason; words: string; contactEmail: string | null; locale: Locale },
): Promise<string> =>
  work.inTransaction(async (tx) => {
    const id = uuidv7();
    await insertReport(tx, {
      id,
      source: "person",
      ...targetColumns(given.target),
      reason: given.reason,
      words: given.words,
      locale: given.locale,
      contact_email: given.contactEmail,
      reported_by: work.actor.kind === "person" ? work.actor.id : null,
      at: work.now,
    });
    await announce(tx, { name: "moderation.reported", kind: "report", recordId: id });
    await touch(tx, MODERATION);
    return id;
  });

/**
 * The house itself found something that staff must decide, within the finder's transaction. The same of the same thing
 * is said once as long as it is open.
 */
export async function reportFinding(
  tx: Tx,
  work: Pick<Work, "now">,
  found: { target: Target; reason: "concealed" | "rule"; words: string; locale: Locale; example?: boolean },
): Promise<void> {
  await insertFinding(tx, {
    id: uuidv7(),
    source: "house",
    ...targetColumns(found.target),
    reason: found.reason,
    words: found.words.slice(0, 4000),
    locale: found.locale,
    at: work.now,
    example: found.example ?? false,
  });
  await touch(tx, MODERATION);
}

const targetColumns = ({ kind, id, title, path }: Target) => ({
  target_kind: kind,
  target_id: id,
  title: title.slice(0, 500),
  path: path.slice(0, 1000),
});

/** Whoever of the staff opens a report to work on it has it for half an hour. */
export const claimReport = (
  work: Work,
  id: string,
  person: string,
): Promise<Outcome<ReportRow, ClaimRefusal | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockReport(tx, id);
    if (!row) return refused("not-found");
    const claim = decideClaim(row, person, work.now);
    if (!claim.ok) return claim;
    await setReport(tx, row.id, claim.value);
    return done({ ...row, ...claim.value });
  });

/** Gives a report back to all. */
export const releaseReport = (work: Work, id: string, person: string): Promise<void> =>
  work.inTransaction(async (tx) => {
    const row = await lockReport(tx, id);
    if (row?.claimed_by === person && !row.decision)
      await setReport(tx, row.id, { claimed_by: null, claimed_at: null });
  });

/** Decides a report once, and tells whoever left an address; the address goes in the same transaction. */
export const decide = (
  work: Work,
  id: string,
  person: string,
  wish: { decision: Decision; reply: string },
): Promise<Outcome<ReportRow, DecisionRefusal | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockReport(tx, id);
    if (!row) return refused("not-found");
    const decided = decideReport(row, wish, person, work.now);
    if (!decided.ok) return decided;
    await close(tx, work, row, decided.value, person);
    return done(row);
  });

/** A department has dealt with a thing on its own page: what was open about it is decided with that. */
export async function settleReports(
  tx: Tx,
  work: Pick<Work, "now">,
  target: { kind: string; id: string },
  decision: Decision,
  person: string | null,
): Promise<void> {
  for (const row of await lockOpenOf(tx, target.kind, target.id)) {
    if (row.source === "house") await close(tx, work, row, { decision, reply: "" }, person);
  }
}

async function close(
  tx: Tx,
  work: Pick<Work, "now">,
  row: ReportRow,
  { decision, reply }: { decision: Decision; reply: string },
  person: string | null,
): Promise<void> {
  await setReport(tx, row.id, {
    decision,
    reply,
    decided_at: work.now,
    decided_by: person,
    contact_email: null,
    claimed_by: null,
    claimed_at: null,
  });
  if (row.contact_email) await tell(tx, row, row.contact_email, decision, reply);
  await announce(tx, { name: "moderation.decided", kind: "report", recordId: row.id, payload: { decision } });
  await touch(tx, MODERATION);
}

async function tell(tx: Tx, row: ReportRow, address: string, decision: Decision, reply: string): Promise<void> {
  const { baseUrl, sender } = house();
  await sendLetter(tx, {
    kind: "moderation.decided",
    recordKind: "report",
    recordId: row.id,
    from: sender,
    to: [{ name: "", address }],
    headers: { "Auto-Submitted": "auto-generated" },
    ...decisionLetter({
      locale: row.locale,
      decision,
      reply,
      page: `${baseUrl}/${row.locale}${row.path}`,
      principles: `${baseUrl}/${row.locale}/moderation`,
    }),
  });
}
