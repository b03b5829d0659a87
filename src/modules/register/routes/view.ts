import type { Translated } from "../../../kernel/translated.ts";
import { Refusal, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import type { Text } from "../../../say/index.ts";
import type { FormState, View } from "../pages/view.ts";
import type { PlaceRow } from "../queries/places.ts";

export const viewOf = (visit: Visit): View => ({
  say: visit.say,
  csrf: visit.csrf,
  mayEdit: visit.can("register.edit"),
  href: visit.href,
});

export const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Refusal("not-found");
  return value;
};

/** Back to where one was, with a sentence that says what was done. */
export const backTo = (visit: Visit, path: string, notice: Text): Reply =>
  seeOther(visit.href(path), visit.say(notice));

export const namesByCode = (places: readonly PlaceRow[]): Map<string, Translated> =>
  new Map(places.map((place) => [place.code, place.names]));

/** Every field as it was typed; those that repeat as lists. */
export const typedValues = (typed: Typed, lists: readonly string[] = []): FormState["values"] => ({
  ...typed.values,
  ...Object.fromEntries(lists.map((name) => [name, typed.all(name)])),
});
