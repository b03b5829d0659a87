import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { addDays, type Day, dayAt } from "../../kernel/day.ts";
import { uuidv7 } from "../../platform/db/uuid.ts";
import { dropRecord } from "../../platform/search/index.ts";
import { type Tx, touch, type Work } from "../../platform/work/index.ts";
import { findOrganisationBySlug } from "../register/index.ts";
import { makeToken } from "./actions/answer-link.ts";
import { makePromise } from "./actions/promises.ts";
import { COMMITMENTS, settle } from "./actions/settle.ts";
import { type CommitmentRow, removeExamples } from "./queries/commitments.ts";
import { insertClaim, insertFinding, insertRevision, noteQuestion } from "./queries/entries.ts";
import { readEvidence } from "./rules/evidence.ts";
import { CLAIMS, STATUSES } from "./rules/scales.ts";
import { CLAIM_WAYS } from "./schema.ts";

/** Days are counted from today (`promised`, `due`), all others from the day of the promise. */
const example = z.array(
  z.strictObject({
    addressee: z.string(),
    office: z.string().default(""),
    wording: z.partialRecord(z.enum(["sq", "sr", "en"]), z.string()),
    source: z.string(),
    promised: z.int().max(0),
    due: z.int(),
    claim: z
      .strictObject({
        status: z.enum(CLAIMS),
        after: z.int().min(0),
        how: z.enum(CLAIM_WAYS),
        words: z.string(),
        office: z.string().default(""),
        evidence: z.array(z.string()).default([]),
      })
      .optional(),
    finding: z
      .strictObject({
        status: z.enum(STATUSES),
        after: z.int().min(0),
        kept: z.int().min(0).optional(),
        rationale: z.string(),
        evidence: z.array(z.string()).default([]),
      })
      .optional(),
    revision: z.strictObject({ due: z.int(), after: z.int().min(0), act: z.string() }).optional(),
    questions: z.array(z.int().min(0)).max(3).default([]),
  }),
);
type Example = z.output<typeof example>[number];

const STEPS = ["ask", "remind", "escalate"] as const;

/** Promises in every state, dated from today. Nobody is written to. */
export async function loadExample(work: Work): Promise<void> {
  const text = await readFile(join(work.country.folder, "commitments-example.json"), "utf8").catch(() => "[]");
  for (const each of example.parse(JSON.parse(text))) await work.inTransaction((tx) => loadOne(tx, work, each));
}

async function loadOne(tx: Tx, work: Work, each: Example): Promise<void> {
  const addressee = await findOrganisationBySlug(tx, each.addressee);
  if (!addressee) return;
  const promisedOn = addDays(work.today, each.promised);
  const firstDue = addDays(work.today, each.due);
  const made = await makePromise(
    tx,
    {
      source: { kind: "outside", id: null, title: each.source, url: null },
      addresseeId: addressee.id,
      office: each.office,
      wording: each.wording,
      language: "sq",
      promisedOn,
      dueOn: firstDue,
      example: true,
    },
    work.today,
  );
  if (!made.ok) throw new Error(`example promise: ${made.reason}`);
  let row = made.value;
  const on = (after: number): Day => addDays(promisedOn, after);
  const at = (after: number): Date => instantOf(work, on(after));
  for (const [index, after] of each.questions.entries()) {
    await noteQuestion(tx, {
      id: uuidv7(),
      commitment_id: row.id,
      step: STEPS[index]!,
      due_on: row.due_on,
      asked_on: on(after),
      token_sha256: makeToken().tokenSha256,
      mail_out_id: null,
      delivery: "accepted",
      at: at(after),
    });
  }
  if (each.revision) row = await revise(tx, row, each.revision, { on, at, today: work.today });
  if (each.claim) {
    await insertClaim(tx, {
      id: uuidv7(),
      commitment_id: row.id,
      status: each.claim.status,
      words: each.claim.words,
      evidence: evidenceOf(each.claim.evidence),
      how: each.claim.how,
      office: each.claim.office,
      claimed_on: on(each.claim.after),
      by_id: null,
      at: at(each.claim.after),
    });
  }
  if (each.finding) {
    await insertFinding(tx, {
      id: uuidv7(),
      commitment_id: row.id,
      status: each.finding.status,
      rationale: each.finding.rationale,
      evidence: evidenceOf(each.finding.evidence),
      found_on: on(each.finding.after),
      kept_on: each.finding.kept === undefined ? null : on(each.finding.kept),
      by_id: null,
      at: at(each.finding.after),
    });
  }
  await settle(tx, row);
}

async function revise(
  tx: Tx,
  row: CommitmentRow,
  revision: NonNullable<Example["revision"]>,
  { on, at, today }: { on: (after: number) => Day; at: (after: number) => Date; today: Day },
): Promise<CommitmentRow> {
  const dueOn = addDays(today, revision.due);
  await insertRevision(tx, {
    id: uuidv7(),
    commitment_id: row.id,
    due_before: row.due_on,
    due_after: dueOn,
    wording_before: null,
    act: revision.act,
    act_url: null,
    decided_on: on(revision.after),
    by_id: null,
    at: at(revision.after),
  });
  return { ...row, due_on: dueOn };
}

const evidenceOf = (lines: readonly string[]): string => JSON.stringify(readEvidence(lines.join("\n")).filter(Boolean));

/** Noon of a day, and never later than now. */
function instantOf(work: Work, day: Day): Date {
  const noon = new Date(`${day}T11:00:00Z`);
  return noon > work.now || dayAt(noon, work.country.timeZone) !== day ? work.now : noon;
}

export const removeExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    for (const { id } of await removeExamples(tx)) {
      await dropRecord(tx, "commitment", id);
      await touch(tx, `commitment:${id}`);
    }
    await touch(tx, COMMITMENTS);
  });
