import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, carried, type Tx, type Work } from "../../../platform/work/index.ts";
import { type CommitmentRow, lockCommitment } from "../queries/commitments.ts";
import { insertClaim, insertFinding } from "../queries/entries.ts";
import {
  type ClaimFault,
  type ClaimWish,
  decideClaim,
  decideFinding,
  type FindingFault,
  type FindingWish,
} from "../rules/decisions.ts";
import type { Evidence } from "../rules/evidence.ts";
import type { ClaimWay } from "../schema.ts";
import { openLink } from "./answer-link.ts";
import { factsOf } from "./promises.ts";
import { settle } from "./settle.ts";

export interface SaidOf extends ClaimWish {
  readonly evidence: readonly Evidence[];
  readonly office: string;
}

/** Staff write down what an addressee said in a letter, a call or a meeting. */
export const noteClaim = (
  work: Work,
  id: string,
  wish: SaidOf & { readonly how: Exclude<ClaimWay, "link"> },
): Promise<Outcome<CommitmentRow, ClaimFault | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockCommitment(tx, id);
    return row ? claim(tx, work, row, wish) : refused("not-found");
  });

/** The addressee answers by the link in its letter: the day is today, and nobody signs in. */
export const claimByLink = (
  work: Work,
  token: string,
  wish: Omit<SaidOf, "on">,
): Promise<Outcome<CommitmentRow, ClaimFault | "not-found">> =>
  work.inTransaction(async (tx) => {
    const opened = await openLink(tx, token);
    const row = opened && (await lockCommitment(tx, opened.row.id));
    return row ? claim(tx, work, row, { ...wish, how: "link", on: work.today }) : refused("not-found");
  });

async function claim(
  tx: Tx,
  work: Work,
  row: CommitmentRow,
  wish: SaidOf & { readonly how: ClaimWay },
): Promise<Outcome<CommitmentRow, ClaimFault>> {
  const decision = decideClaim(wish, factsOf(row), work.today);
  if (!decision.ok) return decision;
  await insertClaim(tx, {
    id: uuidv7(),
    commitment_id: row.id,
    status: decision.value.status,
    words: wish.words.trim(),
    evidence: JSON.stringify(wish.evidence),
    how: wish.how,
    office: wish.office.trim(),
    claimed_on: decision.value.on,
    by_id: wish.how === "link" ? null : work.actor.id,
    at: work.now,
  });
  await announce(tx, {
    name: "commitments.claimed",
    kind: "commitment",
    recordId: row.id,
    payload: { status: decision.value.status },
  });
  return done(await settle(tx, row));
}

/** Civil society says what it found, and on what evidence. The latest finding holds; earlier ones stay in the history. */
export const addFinding = (
  work: Work,
  id: string,
  wish: FindingWish,
): Promise<Outcome<CommitmentRow, FindingFault | "not-found">> =>
  work.inTransaction((tx) => findWithin(tx, work.today, id, wish));

/** The same within the caller's transaction. */
export async function findWithin(
  tx: Tx,
  today: Day,
  id: string,
  wish: FindingWish,
): Promise<Outcome<CommitmentRow, FindingFault | "not-found">> {
  const row = await lockCommitment(tx, id);
  if (!row) return refused("not-found");
  const decision = decideFinding(wish, factsOf(row), today);
  if (!decision.ok) return decision;
  const { status, keptOn } = decision.value;
  const { actor, now } = carried(tx);
  await insertFinding(tx, {
    id: uuidv7(),
    commitment_id: row.id,
    status,
    rationale: wish.rationale.trim(),
    evidence: JSON.stringify(wish.evidence),
    found_on: today,
    kept_on: keptOn,
    by_id: actor.kind === "person" ? actor.id : null,
    at: now,
  });
  await announce(tx, { name: "commitments.found", kind: "commitment", recordId: row.id, payload: { status } });
  return done(await settle(tx, row));
}
