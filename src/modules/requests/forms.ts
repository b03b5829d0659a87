import { type Day, parseDay } from "../../kernel/day.ts";
import { LANGUAGES, type Language } from "../../kernel/language.ts";
import type { Say, Texts } from "../../say/index.ts";
import { MOST_BODY, MOST_TITLE } from "./rules/drafts.ts";
import { isJudgement, type Judgement } from "./rules/judgements.ts";
import type { ShownAs } from "./rules/names.ts";
import { isUrgentGround, MOST_REASON, type UrgentGround } from "./rules/urgency.ts";
import { askTexts } from "./texts/ask.ts";
import { embargoTexts, fileTexts } from "./texts/asking.ts";
import { requestTexts } from "./texts/request.ts";

/** What a form sent, field by field, as text. */
export interface Fields {
  get(name: string): string;
  all(name: string): readonly string[];
}

export interface DraftForm {
  readonly institutionId: string;
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  readonly askerName: string;
  readonly shownAs: ShownAs;
  readonly urgentGround: UrgentGround | null;
  readonly urgentReason: string;
  /** As typed, so that what is no day comes back as it was. */
  readonly embargo: string;
  readonly embargoUntil: Day | null;
  /** Number of the request whose words were taken over; empty without one. */
  readonly same: string;
}

/** What may be typed in as a letter. Nothing is refused here: a draft keeps what is wrong with it. */
export function readDraft(fields: Fields, languages: readonly Language[]): DraftForm {
  const language = fields.get("language");
  const shown = fields.get("shown");
  const urgent = fields.get("urgent");
  return {
    institutionId: fields.get("institution"),
    language: languages.find((each) => each === language) ?? languages[0] ?? LANGUAGES[0],
    title: fields.get("title"),
    body: fields.get("body"),
    askerName: fields.get("name"),
    shownAs: shown === "initials" || shown === "hidden" ? shown : "full",
    urgentGround: isUrgentGround(urgent) ? urgent : null,
    urgentReason: fields.get("urgent_reason"),
    embargo: fields.get("embargo"),
    embargoUntil: readDay(fields.get("embargo")),
    same: fields.get("same"),
  };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "no-title": "title",
  "title-too-long": "title",
  "no-body": "body",
  "body-too-long": "body",
  "placeholder-left": "body",
  "no-name": "name",
  "no-urgent-reason": "urgent_reason",
  "urgent-reason-too-long": "urgent_reason",
  "embargo-not-allowed": "embargo",
  "embargo-not-ahead": "embargo",
  "embargo-too-long": "embargo",
  "not-a-day": "embargo",
  "too-many-files": "files",
  "files-too-large": "files",
  "file-that-runs": "files",
  "picture-with-place": "files",
};

const FAULTS: Texts = { ...askTexts, ...embargoTexts, ...fileTexts };
const MOST = { mostTitle: MOST_TITLE, mostBody: MOST_BODY, mostReason: MOST_REASON };

/** A sentence for each fault, under the name of the field it belongs to. */
export function draftErrors(faults: readonly string[], say: Say): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const fault of faults) {
    const text = FAULTS[`error-${fault}`];
    if (text) errors[FIELD_OF[fault] ?? "title"] ??= say(text, MOST);
  }
  return errors;
}

export interface JudgementForm {
  readonly messageId: string;
  readonly judgement: Judgement;
  readonly grounds: readonly string[];
  readonly registeredOn: Day | null;
  readonly registrationNumber: string;
}

/** What a person says of a letter; an error names its field. Dates are typed as day, month, year or as the browser sends them. */
export function readJudgement(
  fields: Fields,
): { ok: true; value: JudgementForm } | { ok: false; field: string; error: string } {
  const judgement = fields.get("judgement");
  if (!isJudgement(judgement)) return { ok: false, field: "judgement", error: "no-judgement" };
  const typedDay = fields.get("registered_on");
  const registeredOn = typedDay === "" ? null : readDay(typedDay);
  if (typedDay !== "" && !registeredOn) return { ok: false, field: "registered_on", error: "not-a-day" };
  return {
    ok: true,
    value: {
      messageId: fields.get("message"),
      judgement,
      grounds: fields.all("grounds").filter(Boolean),
      registeredOn,
      registrationNumber: fields.get("registration_number").slice(0, 100),
    },
  };
}

export const readDay = (text: string): Day | null => {
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})\.?$/.exec(text);
  return parseDay(local ? `${local[3]}-${local[2]!.padStart(2, "0")}-${local[1]!.padStart(2, "0")}` : text);
};

const REFUSED_FIELD: Readonly<Record<string, string>> = {
  "grounds-needed": "grounds",
  "unknown-ground": "grounds",
  "registration-in-the-future": "registered_on",
  "registration-before-sending": "registered_on",
  "not-a-day": "registered_on",
  "no-body": "body",
  "body-too-long": "body",
  "no-address": "body",
  "reason-needed": "reason",
  "too-many-files": "files",
  "files-too-large": "files",
  "picture-with-place": "files",
  "file-that-runs": "files",
};

/** The sentence for a refusal of some step on a request's page, under its field. */
export function stepErrors(reason: string, say: Say, field = "judgement"): Record<string, string> {
  const text =
    requestTexts[`error-${reason}` as keyof typeof requestTexts] ??
    fileTexts[`error-${reason}` as keyof typeof fileTexts] ??
    requestTexts["error-not-from-this-state"];
  return { [REFUSED_FIELD[reason] ?? field]: say(text) };
}
