import { addDays, type Day } from "../../../kernel/day.ts";
import { type ComplaintState, type ComplaintTerm, complaintTerms } from "./complaint.ts";
import type { Count, Standing } from "./standing.ts";

/** What the asker is written of, once for each thing there is to tell. */
export const NOTICE_KINDS = [
  "letter-arrived",
  "due-today",
  "silent",
  "undelivered",
  "embargo-ends",
  "complaint-ends",
  "agency-late",
  "execution-late",
  "lawsuit-ends",
  "date-moved",
  "hidden",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Of these many can come on one day, to one who asked many institutions: they are told in one letter. */
export const DIGEST_KINDS = ["due-today", "silent", "complaint-ends", "date-moved"] as const;
export type DigestKind = (typeof DIGEST_KINDS)[number];
export const isDigestKind = (kind: NoticeKind): kind is DigestKind =>
  (DIGEST_KINDS as readonly NoticeKind[]).includes(kind);

/** What where a request stands today gives to tell; nothing when its day has not come. */
export const noticeOf = (now: Standing): "due-today" | "silent" | null =>
  now.kind === "due-today" ? "due-today" : now.kind === "late" || now.kind === "silent" ? "silent" : null;

/** What staff keep from the public of a request, as its asker is told of it. */
export type Hiding =
  | { readonly what: "request" | "letter" | "file" | "words"; readonly letterOf: Day | null; readonly reason: string }
  | { readonly what: "title"; readonly publicTitle: string };

/** While a complaint can still be written with care. */
export const COMPLAINT_ENDS_DAYS = 3;
/** A lawsuit needs a lawyer. */
const LAWSUIT_ENDS_DAYS = 7;

type PathNotice = Extract<NoticeKind, "agency-late" | "execution-late" | "lawsuit-ends">;

const OF_TERM: Readonly<Record<ComplaintTerm["rule"], PathNotice | null>> = {
  // On what day the Agency wrote to the institution nobody is told: its week is no ground to call it late.
  "agency-reply": null,
  "agency-decision": "agency-late",
  execution: "execution-late",
  lawsuit: "lawsuit-ends",
};

/** What there is to tell of a complaint today. It follows from where it stands, not from when somebody last looked. */
export function complaintNotices(state: ComplaintState, today: Day, count: Count): { kind: PathNotice; due: Day }[] {
  return complaintTerms(state, today, count).flatMap(({ rule, counted: { due }, passed }) => {
    const kind = OF_TERM[rule];
    if (kind === null) return [];
    const isDue = kind === "lawsuit-ends" ? !passed && addDays(today, LAWSUIT_ENDS_DAYS) >= due : passed;
    return isDue ? [{ kind, due }] : [];
  });
}
