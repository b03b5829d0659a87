import { sql } from "kysely";
import type { Suggestion } from "../../../platform/mail/in/index.ts";
import type { Db } from "../../../platform/work/index.ts";
import { HELD_VIEWS, type HeldView, type InState } from "../rules.ts";

export interface HeldRow {
  readonly id: string;
  readonly receivedAt: Date;
  readonly state: InState;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly subject: string | null;
  readonly class: string | null;
  /** A code of ours, or what staff wrote. */
  readonly reason: string | null;
  readonly suggestions: readonly Suggestion[];
  readonly sha256: string;
  readonly size: number;
  readonly source: string;
  readonly placedKind: string | null;
  readonly placedId: string | null;
}

const PAGE_SIZE = 30;

/** One page of the letters that wait, oldest first (that is how they are worked off), and how many each view holds. */
export async function listHeld(
  db: Db,
  asked: { view: HeldView; page: number },
): Promise<{ rows: HeldRow[]; counts: Record<HeldView, number>; pages: number }> {
  const [rows, states] = await Promise.all([
    db
      .selectFrom("mail_in")
      .selectAll()
      .where("state", "in", [...HELD_VIEWS[asked.view]])
      .orderBy("received_at", asked.view === "set-aside" ? "desc" : "asc")
      .orderBy("id")
      .limit(PAGE_SIZE)
      .offset((asked.page - 1) * PAGE_SIZE)
      .execute(),
    db
      .selectFrom("mail_in")
      .select(["state", sql<number>`count(*)`.as("count")])
      .where("state", "in", ["held", "failed", "set-aside"])
      .groupBy("state")
      .execute(),
  ]);
  const countOf = (view: HeldView) => Number(states.find(({ state }) => state === view)?.count ?? 0);
  const counts = { held: countOf("held"), failed: countOf("failed"), "set-aside": countOf("set-aside") };
  return { rows: rows.map(heldRow), counts, pages: Math.ceil(counts[asked.view] / PAGE_SIZE) };
}

/** A letter that came in, in whatever state; null where there is none. */
export async function findHeld(db: Db, id: string): Promise<HeldRow | null> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const row = await db.selectFrom("mail_in").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? heldRow(row) : null;
}

/** The letter to show after this one was dealt with: the oldest that still waits. */
export async function findNextHeld(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom("mail_in")
    .select("id")
    .where("state", "=", "held")
    .orderBy("received_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

const heldRow = (row: {
  id: string;
  received_at: Date;
  state: InState;
  from_address: string | null;
  envelope_to: string[];
  subject: string | null;
  class: string | null;
  reason: string | null;
  suggestion: unknown;
  file_sha256: string;
  size: number;
  source: string;
  placed_kind: string | null;
  placed_id: string | null;
}): HeldRow => ({
  id: row.id,
  receivedAt: row.received_at,
  state: row.state,
  from: row.from_address,
  to: row.envelope_to,
  subject: row.subject,
  class: row.class,
  reason: row.reason,
  suggestions: (row.suggestion as readonly Suggestion[] | null) ?? [],
  sha256: row.file_sha256,
  size: row.size,
  source: row.source,
  placedKind: row.placed_kind,
  placedId: row.placed_id,
});
