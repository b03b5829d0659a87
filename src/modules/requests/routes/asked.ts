import type { Visit } from "../../../platform/http/visit.ts";
import { mayHoldBack } from "../actions/embargo.ts";
import type { DraftForm } from "../forms.ts";
import { findRequestBySlug, type RequestRow } from "../queries/requests.ts";
import { decideEmbargo } from "../rules/embargo.ts";
import { dueSoFar, type Tally } from "../rules/statistics.ts";
import { isPublic } from "../rules/visible.ts";
import { listTexts } from "../texts/list.ts";

/** A public request whose words are to be taken over, by its number. */
export async function askedBefore(visit: Visit, number: string | null): Promise<RequestRow | null> {
  const row = number ? await findRequestBySlug(visit.work.db, number) : null;
  return row && isPublic(row) ? row : null;
}

/** How an institution has answered so far, in a sentence with its wholes. */
export function answersOf(say: Visit["say"], counted: Tally | undefined): string {
  if (!counted || counted.sent === 0) return say(listTexts.profileNone);
  const { sent, answeredInTime: inTime } = counted;
  return say(listTexts.profileSentence, { sent, due: dueSoFar(counted), inTime });
}

/** What is wrong with the day from which a request is to be public. */
export async function embargoFaults(visit: Visit, form: DraftForm): Promise<string[]> {
  if (form.embargo === "") return [];
  if (form.embargoUntil === null) return ["not-a-day"];
  const { db, today } = visit.work;
  const mayHold = visit.viewer !== null && (await mayHoldBack(db, visit.viewer.id, today));
  const decision = decideEmbargo(form.embargoUntil, { today, sentOn: today, mayHold });
  return decision.ok ? [] : [decision.reason];
}
