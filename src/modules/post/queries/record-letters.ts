import type { Db } from "../../../platform/work/index.ts";
import type { OutState } from "../rules.ts";

/** A letter of ours about one record, with the latest that was heard of it. */
export interface RecordLetter {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly state: OutState;
  readonly lastEvent: { readonly kind: string; readonly at: Date; readonly status: string | null } | null;
}

/** The letters of one record, oldest first; two queries however many there are. */
export async function listLettersOf(db: Db, recordKind: string, recordId: string): Promise<RecordLetter[]> {
  const letters = await db
    .selectFrom("mail_out")
    .select(["id", "kind", "created_at", "sent_at", "state"])
    .where("record_kind", "=", recordKind)
    .where("record_id", "=", recordId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  if (letters.length === 0) return [];
  const events = await db
    .selectFrom("mail_event")
    .distinctOn("mail_out_id")
    .select(["mail_out_id", "kind", "at", "status"])
    .where(
      "mail_out_id",
      "in",
      letters.map(({ id }) => id),
    )
    .orderBy("mail_out_id")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  const latest = new Map(events.map((event) => [event.mail_out_id, event]));
  return letters.map((letter) => ({
    id: letter.id,
    kind: letter.kind,
    createdAt: letter.created_at,
    sentAt: letter.sent_at,
    state: letter.state,
    lastEvent: latest.get(letter.id) ?? null,
  }));
}
