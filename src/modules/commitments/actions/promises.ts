import type { Day } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { shown, type Translated } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, carried, type Tx, type Work } from "../../../platform/work/index.ts";
import { findOrganisation } from "../../register/index.ts";
import { type CommitmentRow, insertCommitment, lockCommitment, takeNumber } from "../queries/commitments.ts";
import { insertRevision } from "../queries/entries.ts";
import { slugOf } from "../rules/addresses.ts";
import {
  decidePromise,
  decideRevision,
  type PromiseFault,
  type RevisionFault,
  type RevisionWish,
} from "../rules/decisions.ts";
import { settle } from "./settle.ts";

export interface Source {
  /** A kind that its department's `link` knows, or "outside". */
  readonly kind: string;
  readonly id: string | null;
  readonly title: string;
  readonly url: string | null;
}

export interface NewPromise {
  readonly source: Source;
  readonly addresseeId: string;
  readonly office: string;
  readonly wording: Translated;
  readonly language: Language;
  readonly promisedOn: Day | null;
  readonly dueOn: Day | null;
  readonly example?: boolean;
}

/**
 * Writes a promise into the one ledger, within the caller's transaction: departments call it for their own records, the
 * form of the ledger for what was promised elsewhere.
 */
export async function makePromise(
  tx: Tx,
  wish: NewPromise,
  today: Day,
): Promise<Outcome<CommitmentRow, PromiseFault | "no-addressee">> {
  const addressee = await findOrganisation(tx, wish.addresseeId);
  if (!addressee) return refused("no-addressee");
  const decision = decidePromise({ ...wish, sourceTitle: wish.source.title }, today);
  if (!decision.ok) return decision;
  const { promisedOn, dueOn } = decision.value;
  const { actor, now } = carried(tx);
  const number = await takeNumber(tx, Number(today.slice(0, 4)));
  const row: CommitmentRow = {
    id: uuidv7(),
    number,
    slug: slugOf(number, shown(wish.wording, wish.language).text),
    source_kind: wish.source.kind,
    source_id: wish.source.id,
    source_title: wish.source.title.trim(),
    source_url: wish.source.url,
    addressee_id: addressee.id,
    addressee_office: wish.office.trim(),
    wording: wish.wording,
    language: wish.language,
    promised_on: promisedOn,
    first_due_on: dueOn,
    due_on: dueOn,
    claimed: null,
    claimed_on: null,
    found: null,
    found_on: null,
    kept_on: null,
    example: wish.example ?? false,
    made_at: now,
    made_by: actor.kind === "person" ? actor.id : null,
    changed_at: now,
  };
  await insertCommitment(tx, { ...row, wording: JSON.stringify(row.wording) });
  await announce(tx, { name: "commitments.made", kind: "commitment", recordId: row.id });
  return done(await settle(tx, row));
}

export const newPromise = (
  work: Work,
  wish: NewPromise,
): Promise<Outcome<CommitmentRow, PromiseFault | "no-addressee">> =>
  work.inTransaction((tx) => makePromise(tx, wish, work.today));

/** Another date or wording, by an act that says so. */
export const revisePromise = (
  work: Work,
  id: string,
  wish: RevisionWish & { readonly actUrl: string | null },
): Promise<Outcome<CommitmentRow, RevisionFault | "not-found">> =>
  work.inTransaction((tx) => reviseWithin(tx, work.today, id, wish));

/** The same within the caller's transaction: departments revise what their own records promised. */
export async function reviseWithin(
  tx: Tx,
  today: Day,
  id: string,
  wish: RevisionWish & { readonly actUrl: string | null },
): Promise<Outcome<CommitmentRow, RevisionFault | "not-found">> {
  const row = await lockCommitment(tx, id);
  if (!row) return refused("not-found");
  const decision = decideRevision(wish, factsOf(row), today);
  if (!decision.ok) return decision;
  const { dueOn, decidedOn, wording } = decision.value;
  const { actor, now } = carried(tx);
  await insertRevision(tx, {
    id: uuidv7(),
    commitment_id: row.id,
    due_before: row.due_on,
    due_after: dueOn,
    wording_before: JSON.stringify(wording) === JSON.stringify(row.wording) ? null : JSON.stringify(row.wording),
    act: wish.act.trim(),
    act_url: wish.actUrl,
    decided_on: decidedOn,
    by_id: actor.kind === "person" ? actor.id : null,
    at: now,
  });
  await announce(tx, { name: "commitments.revised", kind: "commitment", recordId: row.id });
  return done(await settle(tx, { ...row, due_on: dueOn, wording }));
}

export const factsOf = (row: CommitmentRow) => ({
  promisedOn: row.promised_on,
  dueOn: row.due_on,
  found: row.found,
  claimed: row.claimed,
  wording: row.wording,
});
