import type { Day } from "../../../kernel/day.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";

/**
 * What a person complains of to the Agency under the law on personal data (06/L-082). The first four are the most frequent
 * ones in the Agency's own yearly reports. No time within which anybody must answer is told: the field has not found the
 * article that sets it.
 */
export const MATTERS = [
  "marketing",
  "publication",
  "camera",
  "misuse",
  "access-refused",
  "not-erased",
  "breach",
  "other",
] as const;
export type Matter = (typeof MATTERS)[number];
export const isMatter = (word: string): word is Matter => (MATTERS as readonly string[]).includes(word);

/** What the person asks the Agency for. */
export const PLEAS = ["inspect", "stop", "erase", "give", "fine"] as const;
export type Plea = (typeof PLEAS)[number];
export const isPlea = (word: string): word is Plea => (PLEAS as readonly string[]).includes(word);

export const MOST_STORY = 8_000;

export interface DataComplaint {
  readonly matter: Matter | null;
  readonly against: string;
  readonly contact: string;
  readonly story: string;
  readonly since: Day | null;
  /** When the person wrote to whoever holds the data, and what came back. */
  readonly wroteOn: Day | null;
  readonly answer: string;
  readonly pleas: readonly Plea[];
  readonly evidence: string;
  readonly name: string;
  readonly postal: string;
  readonly phone: string;
}

export type DataComplaintFault =
  | "no-matter"
  | "no-against"
  | "no-story"
  | "story-too-long"
  | "no-pleas"
  | "no-name"
  | "no-postal"
  | "day-ahead";

/** What still lacks in a complaint, each under the field it belongs to; nothing is refused for what only the person can judge. */
export function faultsOf(given: DataComplaint, today: Day): { field: string; fault: DataComplaintFault }[] {
  const faults: { field: string; fault: DataComplaintFault }[] = [];
  const need = (ok: boolean, field: string, fault: DataComplaintFault) => {
    if (!ok) faults.push({ field, fault });
  };
  need(given.matter !== null, "matter", "no-matter");
  need(given.against !== "", "against", "no-against");
  need(given.story !== "", "story", "no-story");
  need(given.story.length <= MOST_STORY, "story", "story-too-long");
  need(given.pleas.length > 0, "pleas", "no-pleas");
  need(given.name !== "", "name", "no-name");
  need(given.postal !== "", "postal", "no-postal");
  need(given.since === null || given.since <= today, "since", "day-ahead");
  need(given.wroteOn === null || given.wroteOn <= today, "wrote_on", "day-ahead");
  return faults;
}

export type WholeDataComplaint = DataComplaint & { readonly matter: Matter };

export function wholeComplaint(given: DataComplaint, today: Day): Outcome<WholeDataComplaint, "incomplete"> {
  return faultsOf(given, today).length === 0 && given.matter !== null
    ? done({ ...given, matter: given.matter })
    : refused("incomplete");
}
