import type { Day } from "../../../kernel/day.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { BadAddress, safeAddress } from "../../../platform/mail/out/index.ts";
import { keepUpload } from "../../../platform/uploads/index.ts";
import { findInstitutions, listPlaces } from "../../register/index.ts";
import type { AnswerRefusal, OfficerAnswer } from "../actions/officer.ts";
import { readDay } from "../forms.ts";
import { ANSWER_FILES, ANSWERS, isAnswerKind, MOST_ANSWER_TEXT } from "../rules/officer.ts";
import { officerTexts as texts } from "../texts/officer.ts";
import { nameIn } from "./words.ts";

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly place: string;
}

interface Common {
  /** As typed, to show the form again. */
  readonly values: Record<string, string | readonly string[]>;
  readonly once: string;
}
export type ReadAnswer = Common &
  (
    | { readonly ok: true; readonly answer: OfficerAnswer; errorOf(reason: AnswerRefusal): Record<string, string> }
    | { readonly ok: false; readonly errors: Record<string, string>; readonly candidates: readonly Candidate[] }
  );

const FIELD_OF: Readonly<Record<string, string>> = {
  "no-kind": "kind",
  "nothing-said": "text",
  "text-needed": "text",
  "text-too-long": "text",
  "grounds-needed": "grounds",
  "unknown-ground": "grounds",
  "name-needed": "name",
  "passed-to-nobody": "passed_to",
  "passed-to-itself": "passed_to",
  "passed-unknown": "passed_to",
  "passed-no-address": "passed_to",
  "passed-choose": "passed_to",
  "extended-before": "kind",
  "no-extension": "kind",
  "extension-too-long": "extended_until",
  "extension-in-the-past": "extended_until",
  "registered-ahead": "registered_on",
  "registered-before": "registered_on",
  "file-missing": "files",
  "bad-email": "email",
};

/**
 * Reads the form. Files that came with it are kept at once, so that a form with an error has not lost them; the other
 * institution is looked up by its name.
 */
export async function readOfficer(visit: Visit, holder: string): Promise<ReadAnswer> {
  const { say } = visit;
  const form = await visit.form();
  const once = /^[0-9a-f-]{36}$/.test(form.get("once")) ? form.get("once") : uuidv7();
  const common = { values: { ...form.values, grounds: form.all("grounds").filter(Boolean) }, once };
  const errors: Record<string, string> = {};
  const wrong = (reason: Reason, field = FIELD_OF[reason] ?? "form") => {
    errors[field] ??= sentence(visit, reason);
  };
  const uploads = [...form.all("upload").filter(Boolean)];
  for (const { name, bytes } of form.uploads("files")) {
    const kept = await keepUpload(visit.work, holder, { name, bytes }, ANSWER_FILES);
    if (kept.ok) uploads.push(kept.value.id);
    else errors.files ??= `${name.slice(0, 100)}: ${say(texts[`fault-${kept.reason}`], sizes(visit))}`;
  }
  const kind = form.get("kind");
  if (!isAnswerKind(kind)) wrong("no-kind");
  const day = (field: string): Day | null => {
    const typed = form.get(field);
    const read = typed === "" ? null : readDay(typed);
    if (typed !== "" && !read) wrong("not-a-day", field);
    return read;
  };
  const extendedUntil = kind === "extension" ? day("extended_until") : null;
  const registeredOn = day("registered_on");
  const email = readEmail(form.get("email"));
  if (email === null) wrong("bad-email");
  const passed =
    isAnswerKind(kind) && ANSWERS[kind].passes ? await findPassed(visit, form) : { id: null, candidates: [] };
  if ("fault" in passed && passed.fault) wrong(passed.fault);
  if (Object.keys(errors).length > 0 || !isAnswerKind(kind)) {
    return { ...common, ok: false, errors, candidates: passed.candidates };
  }
  return {
    ...common,
    ok: true,
    answer: {
      kind,
      once,
      text: form.get("text"),
      grounds: ANSWERS[kind].grounds ? common.values.grounds : [],
      name: form.get("name"),
      office: form.get("office"),
      email: email ?? "",
      passedTo: passed.id,
      extendedUntil,
      registeredOn,
      registrationNumber: form.get("registration_number").slice(0, 100),
      uploads,
    },
    errorOf: (reason) => ({ [FIELD_OF[reason] ?? "form"]: sentence(visit, reason) }),
  };
}

type Reason =
  | Exclude<AnswerRefusal, "not-found" | "revoked" | "passed-on" | "withdrawn">
  | "no-kind"
  | "not-a-day"
  | "bad-email"
  | "passed-choose";

const sentence = (visit: Visit, reason: AnswerRefusal | Reason): string => {
  const text = texts[`error-${reason}` as keyof typeof texts];
  return visit.say(text ?? texts["error-nothing-said"], { most: MOST_ANSWER_TEXT });
};

const sizes = ({ say }: Visit) => ({
  each: say.bytes(ANSWER_FILES.mostBytes),
  together: say.bytes(ANSWER_FILES.mostTogether),
});

/** Empty for none; null for what is no address. */
function readEmail(typed: string): string | null {
  if (typed === "") return "";
  try {
    return typed.length <= 254 ? safeAddress(typed) : null;
  } catch (error) {
    if (error instanceof BadAddress) return null;
    throw error;
  }
}

/** The chosen one; else the one whose very name was typed; else those it may be, to choose from. */
async function findPassed(
  visit: Visit,
  form: Typed,
): Promise<{ id: string | null; candidates: readonly Candidate[]; fault?: Reason }> {
  const typed = form.get("passed_to").slice(0, 200);
  const chosen = form.get("passed_id");
  if (typed === "") return { id: null, candidates: [], fault: "passed-to-nobody" };
  const { db, today } = visit.work;
  const [found, places] = await Promise.all([findInstitutions(db, typed, { limit: 8, today }), listPlaces(db)]);
  if (chosen !== "" && form.get("passed_asked") === typed && found.some(({ id }) => id === chosen))
    return { id: chosen, candidates: [] };
  if (found.length === 0) return { id: null, candidates: [], fault: "passed-unknown" };
  const exact = found.filter(({ score }) => score >= 1);
  if (exact.length === 1) return { id: exact[0]!.id, candidates: [] };
  const placeOf = (code: string | null) => places.find((place) => place.code === code)?.names;
  return {
    id: null,
    fault: "passed-choose",
    candidates: found.map(({ id, names, placeCode }) => ({
      id,
      name: nameIn(visit.say, names),
      place: placeOf(placeCode) ? nameIn(visit.say, placeOf(placeCode)) : "",
    })),
  };
}
