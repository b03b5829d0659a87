import { z } from "zod";
import { addDays, dayAt } from "../../../kernel/day.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Tx, Work } from "../../../platform/work/index.ts";
import { draftComplaint } from "../actions/complaint.ts";
import { complaintLetter } from "../actions/complaint-letter.ts";
import { writeComplaint } from "../queries/complaint.ts";
import { insertMessage } from "../queries/messages.ts";
import type { RequestRow } from "../queries/requests.ts";

/** A complaint to the Agency in the example; days count from the sending of the request. */
export const exampleComplaint = z.strictObject({
  after: z.int().min(8),
  words: z.string().default(""),
  protocol: z.string().optional(),
  decided: z.strictObject({ after: z.int(), how: z.enum(["upheld", "partly", "rejected"]) }).optional(),
  filed: z.strictObject({ after: z.int(), number: z.string() }).optional(),
});

/** Writes it into the exchange and beside the request. A document that came later leaves the request where it brought it. */
export async function loadComplaint(
  tx: Tx,
  work: Work,
  row: RequestRow,
  example: z.output<typeof exampleComplaint>,
): Promise<RequestRow> {
  const dayAfter = (days: number) => addDays(row.sent_on, days);
  const at = new Date(row.sent_at.getTime() + example.after * 86_400_000);
  const facts = await draftComplaint(tx, row, example.words, dayAfter(example.after));
  const name = row.asker_name ?? "";
  const { subject, body } = complaintLetter(facts, name);
  const messageId = uuidv7();
  await insertMessage(tx, {
    id: messageId,
    request_id: row.id,
    direction: "out",
    purpose: "complaint",
    class_reasons: "[]",
    from_name: name,
    authenticity: "{}",
    subject,
    segments: JSON.stringify([{ kind: "own", text: body }]),
    language: "sq",
    at,
    day: dayAt(at, work.country.timeZone),
    delivery: "accepted",
    delivery_at: at,
    delivery_status: "2.0.0",
  });
  await writeComplaint(tx, {
    request_id: row.id,
    message_id: messageId,
    because: row.outcome === "none" ? "silence" : "answer",
    made_on: dayAfter(example.after),
    letter_sha256: null,
    protocol_number: example.protocol ?? null,
    decision: example.decided?.how ?? null,
    decided_on: example.decided ? dayAfter(example.decided.after) : null,
    filed_on: example.filed ? dayAfter(example.filed.after) : null,
    case_number: example.filed?.number ?? null,
  });
  if (row.outcome === "full") return row;
  return {
    ...row,
    progress: example.filed ? "court" : "agency",
    outcome: row.outcome === "none" ? "silent" : row.outcome,
  };
}
