import { type Asked, localeFor, SESSION_COOKIE } from "./asked.ts";
import { keepable } from "./encode.ts";
import { checkOrigin, checkPermission, checkToken } from "./guard.ts";
import type { Limits } from "./limits.ts";
import { type Open, openVisit } from "./open-visit.ts";
import type { HttpParts, Session } from "./parts.ts";
import { refuse } from "./refuse.ts";
import type { Reply } from "./reply.ts";
import { respond } from "./respond.ts";
import type { Route } from "./route.ts";

const DEFAULT_MAX_BYTES = 1_048_576;

/** Answers with a route: limit, session, permission, proof of the form, handler; kept where it may be. */
export async function answer(
  parts: HttpParts,
  limits: Limits,
  route: Route,
  asked: Asked,
  params: Record<string, string>,
): Promise<Response> {
  const token = route.machine ? undefined : asked.cookies[SESSION_COOKIE];
  let open = openFor(parts, asked, params, null, route.maxBytes);
  const drawing = parts.cache.begin();
  try {
    await limits(route, asked.remote);
    const session = token ? await parts.sessionOf(token) : null;
    if (session) open = openFor(parts, asked, params, session, route.maxBytes);
    checkPermission(parts.permissions, route, session?.viewer ?? null);
    if (route.method === "POST" && !route.machine) await checkPost(open, asked.request, parts.baseUrl, session);
    const reply = await route.handle(open.visit);
    const response = respond(parts, open, reply);
    if (token || !mayKeep(route, open, reply)) return await withoutBodyOnHead(asked, response);
    return await keepable(drawing, `${asked.url.pathname}${asked.url.search}`, response, parts.today(), [...open.tags]);
  } catch (error) {
    return refuse(parts, open, asked, error, `${route.method} ${route.path}`);
  }
}

/** A visit without route: for refusals and for what nobody answers. */
export const openFor = (
  parts: HttpParts,
  asked: Asked,
  params: Record<string, string>,
  session: Session | null,
  maxBytes = DEFAULT_MAX_BYTES,
): Open =>
  openVisit(parts, {
    ...asked,
    locale: localeFor(asked, session?.viewer.locale),
    params,
    session,
    maxBytes,
  });

/**
 * Only what every visitor would be shown alike: no cookie read or set, no notice waiting, and nothing in the address
 * that the handler did not ask for, or strangers could fill the cache with copies of one page.
 */
const mayKeep = (route: Route, open: Open, reply: Reply): boolean =>
  route.cached === true &&
  route.method === "GET" &&
  reply.kind === "page" &&
  reply.status === 200 &&
  !open.notice &&
  open.setCookies.length === 0 &&
  !open.isPersonal() &&
  open.query.isKnown();

async function checkPost(open: Open, request: Request, baseUrl: string, session: Session | null): Promise<void> {
  checkOrigin(request.headers, baseUrl);
  if (!session) return;
  const given = request.headers.get("x-csrf") ?? (await open.visit.form()).get("csrf");
  checkToken(given, session.csrf);
}

/** A HEAD is answered without body; a stream that nobody will read is closed, or its file would stay open. */
async function withoutBodyOnHead({ request }: Asked, response: Response): Promise<Response> {
  if (request.method !== "HEAD") return response;
  await response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}
