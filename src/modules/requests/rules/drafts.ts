import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import type { EmbargoFault } from "./embargo.ts";
import { faultsOfUrgency, type UrgencyFault, type UrgentGround } from "./urgency.ts";

export const MOST_TITLE = 160;
export const MOST_BODY = 8_000;
/** Requests one person may send within a day; more goes by batch, which staff approve. */
export const MOST_A_DAY = 20;

export interface DraftToSend {
  readonly institutionId: string | null;
  readonly title: string;
  readonly body: string;
  readonly askerName: string;
  readonly urgentGround?: UrgentGround | null;
  readonly urgentReason?: string;
}

export type SendingRefusal =
  | UrgencyFault
  | EmbargoFault
  | "no-institution"
  | "no-title"
  | "title-too-long"
  | "no-body"
  | "body-too-long"
  | "placeholder-left"
  | "no-name"
  | "no-address"
  | "too-many-today"
  | "not-yours";

/** What every letter holds until its writer has replaced it. */
export const PLACEHOLDER = /\[…[^\]]*\]|\[\.\.\.[^\]]*\]/;

/** Whether what is written can go to an institution; each fault has its field in the form. */
export function faultsOf(draft: DraftToSend): SendingRefusal[] {
  const faults: SendingRefusal[] = [];
  if (!draft.institutionId) faults.push("no-institution");
  if (draft.title.trim() === "") faults.push("no-title");
  if (draft.title.length > MOST_TITLE) faults.push("title-too-long");
  if (draft.body.trim() === "") faults.push("no-body");
  if (draft.body.length > MOST_BODY) faults.push("body-too-long");
  if (PLACEHOLDER.test(draft.body)) faults.push("placeholder-left");
  if (draft.askerName.trim().length < 3) faults.push("no-name");
  faults.push(...faultsOfUrgency(draft.urgentGround ?? null, draft.urgentReason ?? ""));
  return faults;
}

export function decideSending(
  draft: DraftToSend & { ownerId: string | null },
  by: string,
  given: { hasAddress: boolean; sentToday: number },
): Outcome<null, SendingRefusal> {
  if (draft.ownerId !== null && draft.ownerId !== by) return refused("not-yours");
  const [fault] = faultsOf(draft);
  if (fault) return refused(fault);
  if (!given.hasAddress) return refused("no-address");
  if (given.sentToday >= MOST_A_DAY) return refused("too-many-today");
  return done(null);
}

/** A letter is signed: the ready words end before the name, which is typed in a field of its own. */
export function signed(body: string, name: string): string {
  const whole = body.trimEnd();
  const known = name.trim();
  return known.length < 3 || whole === "" || whole.includes(known) ? whole : `${whole}\n${known}`;
}
