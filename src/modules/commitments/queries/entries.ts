import type { Insertable, Selectable } from "kysely";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type {
  CommitmentClaimTable,
  CommitmentFindingTable,
  CommitmentQuestionTable,
  CommitmentRevisionTable,
} from "../schema.ts";

export type ClaimRow = Selectable<CommitmentClaimTable>;
export type FindingRow = Selectable<CommitmentFindingTable>;
export type RevisionRow = Selectable<CommitmentRevisionTable>;
export type QuestionRow = Selectable<CommitmentQuestionTable>;

export const insertClaim = (tx: Tx, row: Insertable<CommitmentClaimTable>) =>
  tx.insertInto("commitment_claim").values(row).execute();
export const insertFinding = (tx: Tx, row: Insertable<CommitmentFindingTable>) =>
  tx.insertInto("commitment_finding").values(row).execute();
export const insertRevision = (tx: Tx, row: Insertable<CommitmentRevisionTable>) =>
  tx.insertInto("commitment_revision").values(row).execute();

export interface Entries {
  readonly claims: readonly ClaimRow[];
  readonly findings: readonly FindingRow[];
  readonly revisions: readonly RevisionRow[];
  readonly questions: readonly QuestionRow[];
}

/** Everything that was said, found, changed and asked, each oldest first. Four queries for any number of promises. */
export async function listEntries(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Entries>> {
  if (ids.length === 0) return new Map();
  const of = <T extends "commitment_claim" | "commitment_finding" | "commitment_revision" | "commitment_question">(
    table: T,
  ) =>
    db
      .selectFrom(table as "commitment_claim")
      .selectAll()
      .where("commitment_id", "in", [...ids])
      .orderBy("at")
      .orderBy("id")
      .execute();
  const [claims, findings, revisions, questions] = (await Promise.all([
    of("commitment_claim"),
    of("commitment_finding"),
    of("commitment_revision"),
    of("commitment_question"),
  ])) as unknown as [ClaimRow[], FindingRow[], RevisionRow[], QuestionRow[]];
  const mine = <Row extends { commitment_id: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ commitment_id }) => commitment_id === id);
  return new Map(
    ids.map((id) => [
      id,
      {
        claims: mine(claims, id),
        findings: mine(findings, id),
        revisions: mine(revisions, id),
        questions: mine(questions, id),
      },
    ]),
  );
}

export async function entriesOf(db: Db, id: string): Promise<Entries> {
  return (await listEntries(db, [id])).get(id)!;
}

/** False when this step was taken before for the same date: then no letter may be sent. */
export async function noteQuestion(tx: Tx, row: Insertable<CommitmentQuestionTable>): Promise<boolean> {
  const rows = await tx
    .insertInto("commitment_question")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return rows.length > 0;
}

export const setQuestion = (tx: Tx, id: string, changes: Partial<Pick<QuestionRow, "mail_out_id" | "delivery">>) =>
  tx.updateTable("commitment_question").set(changes).where("id", "=", id).execute();

export const findQuestionByToken = async (db: Db, tokenSha256: string): Promise<QuestionRow | null> =>
  (await db.selectFrom("commitment_question").selectAll().where("token_sha256", "=", tokenSha256).executeTakeFirst()) ??
  null;

export const listByMaker = async (db: Db, personId: string) => ({
  claims: await db.selectFrom("commitment_claim").selectAll().where("by_id", "=", personId).orderBy("at").execute(),
  findings: await db.selectFrom("commitment_finding").selectAll().where("by_id", "=", personId).orderBy("at").execute(),
});
