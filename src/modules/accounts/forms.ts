import { type Day, parseDay } from "../../kernel/day.ts";
import { isLocale, type Locale } from "../../kernel/language.ts";
import { done } from "../../kernel/outcome.ts";
import type { Typed } from "../../platform/http/visit.ts";
import type { Text } from "../../say/index.ts";
import { foldEmail, tidyName } from "./rules/addresses.ts";
import { CONSENT_KINDS, type ConsentKind } from "./rules/consents.ts";
import { ROLE_RULES, type RoleName } from "./rules/people.ts";
import { texts } from "./texts.ts";

/** What is wrong with a form: the sentence for each field's name. */
export type Wrong = Readonly<Record<string, Text>>;
type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly wrong: Wrong };
const wrong = (found: Wrong) => ({ ok: false as const, wrong: found });

export function readEmail(typed: Typed): Read<{ email: string }> {
  const email = foldEmail(typed.get("email"));
  return email ? done({ email }) : wrong({ email: texts.notAnAddress });
}

export function readProfile(typed: Typed): Read<{ name: string; locale: Locale }> {
  const name = typed.get("name");
  const locale = typed.get("locale");
  if ([...name].length > 200) return wrong({ name: texts.nameTooLong });
  return isLocale(locale) ? done({ name: tidyName(name), locale }) : wrong({ locale: texts.chooseLanguage });
}

/** A person whom an administrator adds, or who becomes one by the console's link. */
export function readNewPerson(typed: Typed, knownEmail?: string): Read<{ email: string; name: string }> {
  const email = knownEmail ?? foldEmail(typed.get("email"));
  const found: Record<string, Text> = {};
  if (!email) found.email = texts.notAnAddress;
  if ([...typed.get("name")].length > 200) found.name = texts.nameTooLong;
  return email && Object.keys(found).length === 0 ? done({ email, name: tidyName(typed.get("name")) }) : wrong(found);
}

export const readConsents = (typed: Typed): ReadonlySet<ConsentKind> =>
  new Set(CONSENT_KINDS.filter((kind) => typed.all("consent").includes(kind)));

export interface TypedGrant {
  readonly role: RoleName;
  readonly department: string | null;
  /** What was typed or, in the second step, chosen. */
  readonly scope: string;
  readonly from: Day;
  readonly to: Day | null;
}

export function readGrant(typed: Typed, today: Day, departments: readonly string[]): Read<TypedGrant> {
  const role = typed.get("role");
  const department = typed.get("department") || null;
  const from = typed.get("from") === "" ? today : parseDay(typed.get("from"));
  const to = typed.get("to") === "" ? null : parseDay(typed.get("to"));
  const found: Record<string, Text> = {};
  if (!Object.hasOwn(ROLE_RULES, role)) found.role = texts.chooseRole;
  if (department && !departments.includes(department)) found.department = texts.departmentHint;
  if (from === null) found.from = texts.notADay;
  if (to === null && typed.get("to") !== "") found.to = texts.notADay;
  if (Object.keys(found).length > 0 || !from) return wrong(found);
  return done({ role: role as RoleName, department, scope: typed.get("scopeId") || typed.get("scope"), from, to });
}
