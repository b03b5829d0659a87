import { isLocale } from "../../kernel/language.ts";
import { openFor } from "./answer.ts";
import { type Asked, localeFor, SESSION_COOKIE } from "./asked.ts";
import { SECURITY_HEADERS } from "./headers.ts";
import { locationOf } from "./location.ts";
import type { HttpParts, Session } from "./parts.ts";
import { refuse } from "./refuse.ts";
import { Refusal } from "./reply.ts";

/** What no route answers: an address without locale or with a slash too many is put right, all else is not found. */
export async function answerElsewhere(parts: HttpParts, asked: Asked): Promise<Response> {
  const right = asked.isReading ? rightAddress(asked) : null;
  if (right) {
    const headers = new Headers({ ...SECURITY_HEADERS, location: locationOf(right.to, parts.baseUrl) });
    if (right.status === 302) headers.set("vary", "accept-language");
    return new Response(null, { status: right.status, headers });
  }
  return refuseElsewhere(parts, asked, new Refusal("not-found"));
}

/** The address is known, what was asked of it is not. `methods` are those it answers. */
export const answerMethod = (parts: HttpParts, asked: Asked, methods: readonly string[]): Promise<Response> =>
  refuseElsewhere(parts, asked, new Refusal("method-not-allowed", { allow: methods.join(", ") }));

async function refuseElsewhere(parts: HttpParts, asked: Asked, refusal: Refusal): Promise<Response> {
  const token = asked.cookies[SESSION_COOKIE];
  let session: Session | null = null;
  let error: unknown = refusal;
  try {
    session = token ? await parts.sessionOf(token) : null;
  } catch (failure) {
    error = failure;
  }
  return refuse(parts, openFor(parts, asked, {}, session, 0), asked, error, "elsewhere");
}

function rightAddress(asked: Asked): { to: string; status: 301 | 302 } | null {
  const { locale, path, url } = asked;
  if (locale) {
    if (!url.pathname.endsWith("/")) return null;
    return { to: `/${locale}${path.replace(/\/+$/, "")}${url.search}`, status: 301 };
  }
  const [, first = "", ...more] = url.pathname.split("/");
  if (first !== first.toLowerCase() && isLocale(first.toLowerCase())) {
    return { to: `/${[first.toLowerCase(), ...more].join("/")}${url.search}`, status: 301 };
  }
  const isFile = /\.[a-z0-9]+$/.test(url.pathname);
  if (isFile) return null;
  return { to: `/${localeFor(asked, undefined)}${url.pathname.replace(/\/+$/, "")}${url.search}`, status: 302 };
}
