import { uuidv7 } from "../../db/uuid.ts";
import type { OutgoingEvent } from "../../module/answers.ts";
import type { Tx } from "../../work/index.ts";
import type { MailEventKind } from "./schema.ts";

/** Tells the department whose letter it was; wired by app.ts to the modules' answers. */
export type OnEvent = (tx: Tx, event: OutgoingEvent) => Promise<void>;

/** Writes what became of a letter and tells its department, both in one transaction. */
export async function noteEvent(
  tx: Tx,
  letter: { readonly id: string; readonly recordKind: string; readonly recordId: string },
  event: {
    readonly kind: MailEventKind;
    readonly at: Date;
    readonly recipient: string | null;
    readonly status: string | null;
    readonly detail: string;
  },
  onEvent: OnEvent,
): Promise<void> {
  await tx
    .insertInto("mail_event")
    .values({
      id: uuidv7(),
      mail_out_id: letter.id,
      at: event.at,
      kind: event.kind as never,
      recipient: event.recipient,
      status: event.status,
      detail: event.detail,
    })
    .execute();
  await onEvent(tx, {
    outgoingId: letter.id,
    recordKind: letter.recordKind,
    recordId: letter.recordId,
    at: event.at,
    kind: event.kind,
    status: event.status,
    detail: event.detail,
  });
}
