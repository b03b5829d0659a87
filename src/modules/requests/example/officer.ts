import { z } from "zod";
import type { Day } from "../../../kernel/day.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Tx, Work } from "../../../platform/work/index.ts";
import { findInstitutions, findOrganisation } from "../../register/index.ts";
import { clockFactsOf } from "../actions/clock.ts";
import { countIn } from "../actions/law.ts";
import { passedLetter } from "../actions/officer-passing.ts";
import { insertMessage } from "../queries/messages.ts";
import { insertForwarding, insertOfficerAnswer, listOfficerAnswers } from "../queries/officer.ts";
import type { RequestRow } from "../queries/requests.ts";
import { ANSWER_KINDS } from "../rules/officer.ts";
import { startOf } from "../rules/standing.ts";

/** What an officer filled in beside a letter that came by the link. */
export const exampleByLink = z.strictObject({
  kind: z.enum(ANSWER_KINDS as [string, ...string[]]),
  grounds: z.array(z.string()).default([]),
  passedTo: z.string().optional(),
  registrationNumber: z.string().optional(),
});

/** Writes it beside the letter. A letter judged to pass the request on makes the other institution the addressee. */
export async function loadByLink(
  tx: Tx,
  work: Work,
  row: RequestRow,
  letter: { messageId: string; day: Day; at: Date; passedOn: boolean; body: string },
  example: z.output<typeof exampleByLink>,
): Promise<Partial<RequestRow>> {
  const [to] = example.passedTo ? await findInstitutions(tx, example.passedTo, { limit: 1 }) : [];
  await insertOfficerAnswer(tx, {
    message_id: letter.messageId,
    request_id: row.id,
    link_id: null,
    once: letter.messageId,
    ordinal: (await listOfficerAnswers(tx, row.id)).length + 1,
    kind: example.kind as (typeof ANSWER_KINDS)[number],
    grounds: example.grounds,
    extended_until: null,
    passed_to: to?.id ?? null,
    registered_on: null,
    registration_number: example.registrationNumber ?? null,
  });
  if (!letter.passedOn || !to || to.id === row.institution_id) return {};
  await insertForwarding(tx, {
    message_id: letter.messageId,
    request_id: row.id,
    from_id: row.institution_id,
    to_id: to.id,
    day: letter.day,
    due_on: countIn(work.country)("forward", startOf(clockFactsOf(row)).day)?.due ?? null,
    by_staff: false,
    // The letter itself is still of the one that had the request.
    at: new Date(letter.at.getTime() + 1000),
  });
  const from = await findOrganisation(tx, row.institution_id);
  const at = new Date(letter.at.getTime() + 2000);
  const body = passedLetter(row.language, {
    how: "passed",
    number: row.number,
    from: from?.names ?? {},
    day: letter.day,
    body: letter.body,
  });
  await insertMessage(tx, {
    id: uuidv7(),
    request_id: row.id,
    direction: "out",
    purpose: "request",
    class_reasons: "[]",
    from_name: row.asker_name ?? "",
    authenticity: "{}",
    subject: row.title,
    segments: JSON.stringify([{ kind: "own", text: body }]),
    language: row.language,
    at,
    day: letter.day,
    delivery: "accepted",
    delivery_at: at,
    delivery_status: "2.0.0",
  });
  return { institution_id: to.id, place_code: to.placeCode, delivered_on: letter.day };
}
