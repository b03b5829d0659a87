import { sql } from "kysely";
import type { KeptLetter } from "../../../platform/mail/out/index.ts";
import type { Db } from "../../../platform/work/index.ts";
import { OUTBOX_VIEWS, type OutboxView, type OutState } from "../rules.ts";

export interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: Date;
  readonly subject: string;
  readonly to: readonly string[];
  readonly state: OutState;
  readonly attempts: number;
  readonly nextTryAt: Date | null;
}

export interface OutboxEvent {
  readonly at: Date;
  readonly kind: "accepted" | "deferred" | "refused" | "bounce" | "delay" | "complaint" | "kept";
  readonly recipient: string | null;
  readonly status: string | null;
  readonly detail: string | null;
}

export interface OutboxLetter extends OutboxRow {
  readonly recordKind: string | null;
  readonly recordId: string | null;
  readonly messageId: string;
  readonly envelopeFrom: string;
  readonly sentAt: Date | null;
  readonly lastError: string | null;
  readonly mail: KeptLetter;
  readonly events: readonly OutboxEvent[];
}

const PAGE_SIZE = 30;

/** One page of the outbox, newest first, and how many letters each view holds. `text` is looked for in the subject. */
export async function listOutbox(
  db: Db,
  asked: { view: OutboxView; text: string; page: number },
): Promise<{ rows: OutboxRow[]; counts: Record<OutboxView, number>; pages: number }> {
  const found = db
    .selectFrom("mail_out")
    .$if(asked.text !== "", (query) => query.where("subject", "ilike", `%${asked.text.replace(/[\\%_]/g, "\\$&")}%`));
  const [rows, states] = await Promise.all([
    found
      .select(["id", "kind", "created_at", "subject", "envelope_to", "state", "attempts", "next_try_at"])
      .where("state", "in", [...OUTBOX_VIEWS[asked.view]])
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(PAGE_SIZE)
      .offset((asked.page - 1) * PAGE_SIZE)
      .execute(),
    found
      .select(["state", sql<number>`count(*)`.as("count")])
      .groupBy("state")
      .execute(),
  ]);
  const countOf = (view: OutboxView) =>
    states
      .filter(({ state }) => (OUTBOX_VIEWS[view] as readonly string[]).includes(state))
      .reduce((sum, { count }) => sum + Number(count), 0);
  const counts = Object.fromEntries(
    (Object.keys(OUTBOX_VIEWS) as OutboxView[]).map((view) => [view, countOf(view)]),
  ) as Record<OutboxView, number>;
  return { rows: rows.map(rowOf), counts, pages: Math.ceil(counts[asked.view] / PAGE_SIZE) };
}

/** One letter with what became of it; null where there is none. */
export async function findOutboxLetter(db: Db, id: string): Promise<OutboxLetter | null> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const row = await db.selectFrom("mail_out").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  return {
    ...rowOf(row),
    recordKind: row.record_kind,
    recordId: row.record_id,
    messageId: row.message_id,
    envelopeFrom: row.envelope_from,
    sentAt: row.sent_at,
    lastError: row.last_error,
    mail: row.mail as unknown as KeptLetter,
    events: await listEvents(db, id),
  };
}

async function listEvents(db: Db, id: string): Promise<OutboxEvent[]> {
  const rows = await db
    .selectFrom("mail_event")
    .select(["at", "kind", "recipient", "status", "detail"])
    .where("mail_out_id", "=", id)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows as OutboxEvent[];
}

const rowOf = (row: {
  id: string;
  kind: string;
  created_at: Date;
  subject: string;
  envelope_to: string[];
  state: OutState;
  attempts: number;
  next_try_at: Date | null;
}): OutboxRow => ({
  id: row.id,
  kind: row.kind,
  createdAt: row.created_at,
  subject: row.subject,
  to: row.envelope_to,
  state: row.state,
  attempts: row.attempts,
  nextTryAt: row.next_try_at,
});
