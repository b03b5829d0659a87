import { isUuid } from "../../../kernel/uuid.ts";
import { SESSION_COOKIE } from "../../../platform/http/mount.ts";
import { Refusal } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import type { Viewer } from "../../../platform/module/people.ts";
import type { Text } from "../../../say/index.ts";
import type { OpenedSession } from "../actions/sessions.ts";
import type { Wrong } from "../forms.ts";
import type { FormState, View } from "../pages/view.ts";
import { safeThen } from "../rules/addresses.ts";

export const viewOf = (visit: Visit): View => ({
  say: visit.say,
  csrf: visit.csrf,
  timeZone: visit.country.timeZone,
  href: visit.href,
});

/** The viewer of a route that only signed-in people reach. */
export function viewerOf(visit: Visit): Viewer {
  if (!visit.viewer) throw new Refusal("sign-in-first");
  return visit.viewer;
}

export const tokenOf = (visit: Visit): string | undefined => visit.cookie(SESSION_COOKIE);

export const browserOf = (visit: Visit) => ({ userAgent: visit.header("user-agent"), oldToken: tokenOf(visit) });

export const keepSession = (visit: Visit, session: OpenedSession): void =>
  visit.setCookie(SESSION_COOKIE, session.token, { maxAgeSeconds: session.maxAgeSeconds });

export const dropSession = (visit: Visit): void => visit.setCookie(SESSION_COOKIE, null);

/** Where to go on; "/" where nothing safe was asked for. */
export const thenOf = (wanted: string | null): string => safeThen(wanted) ?? "/";

/** The form as it was left, with a sentence for each thing that is wrong. */
export const formState = (visit: Visit, typed: Typed, wrong: Wrong): FormState => ({
  values: typed.values,
  errors: Object.fromEntries(Object.entries(wrong).map(([name, text]: [string, Text]) => [name, visit.say(text)])),
});

/** Sends somebody who lacks the second factor to give it, and back again. */
export const toSecondFactor = (visit: Visit, then: string): string => visit.href("/account/second-factor", { then });

/** An id in the address; what cannot be one names nothing. */
export function idIn(visit: Visit, name: string): string {
  const id = visit.params[name] ?? "";
  if (!isUuid(id)) throw new Refusal("not-found");
  return id;
}
