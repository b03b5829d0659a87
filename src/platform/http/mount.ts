import { Hono } from "hono";
import { isLocale } from "../../kernel/language.ts";
import { cookiesOf } from "./cookies.ts";
import { keepable } from "./encode.ts";
import { checkOrigin, checkPermission, checkToken } from "./guard.ts";
import { openLimits } from "./limits.ts";
import { preferredLocale, splitLocale } from "./locale.ts";
import { type Open, openVisit } from "./open-visit.ts";
import type { HttpParts } from "./parts.ts";
import { problem, wantsProblem } from "./problem.ts";
import { Refusal } from "./reply.ts";
import { respond } from "./respond.ts";
import type { Route } from "./route.ts";
import { statusOf } from "./status.ts";

export const SESSION_COOKIE = "bashke_session";
const DEFAULT_MAX_BYTES = 1_048_576;

interface Bindings {
  Bindings: { remote?: string };
}

/** The whole site as a Fetch handler: every route of every module, guarded, in every locale. */
export function mount(parts: HttpParts): Hono<Bindings> {
  const app = new Hono<Bindings>();
  const limit = openLimits();
  // Addresses without locale come first: "/healthz" must not be taken for a front page in the locale "healthz".
  const routes = parts.modules
    .flatMap((module) => module.routes)
    .sort((a, b) => Number(b.bare ?? false) - Number(a.bare ?? false));
  for (const route of routes) {
    const path = route.bare ? route.path : `/:__locale${route.path === "/" ? "" : route.path}`;
    app.on(route.method, path, (context) =>
      answer(parts, route, limit, context.req.raw, context.req.param() as Record<string, string>, context.env?.remote),
    );
  }
  app.all("*", (context) => fallback(parts, context.req.raw, context.env?.remote));
  return app;
}

async function answer(
  parts: HttpParts,
  route: Route,
  limit: ReturnType<typeof openLimits>,
  request: Request,
  named: Record<string, string>,
  remote = "",
): Promise<Response> {
  const { __locale: first, ...params } = named;
  if (!route.bare && (!first || !isLocale(first))) return fallback(parts, request, remote);
  const url = new URL(request.url);
  const cookies = cookiesOf(request);
  const token = route.machine ? undefined : cookies[SESSION_COOKIE];
  const session = token ? await parts.sessionOf(token) : null;
  const locale =
    first && isLocale(first)
      ? first
      : (session?.viewer.locale ?? preferredLocale(undefined, request.headers.get("accept-language") ?? undefined));
  const open = openVisit(parts, {
    request,
    url,
    locale,
    params,
    cookies,
    remote,
    session,
    maxBytes: route.maxBytes ?? DEFAULT_MAX_BYTES,
    path: route.bare ? url.pathname : (splitLocale(url.pathname)?.rest ?? "/"),
  });
  const drawing = parts.cache.begin();
  try {
    await limit(route, remote);
    checkPermission(parts.permissions, route, session?.viewer ?? null);
    if (route.method === "POST" && !route.machine) await checkPost(open, request, parts.baseUrl, session);
    const reply = await route.handle(open.visit);
    const response = respond(parts, open, reply);
    const mayKeep = route.cached && route.method === "GET" && !token && !open.notice && open.setCookies.length === 0;
    if (mayKeep && reply.kind === "page" && reply.status === 200) {
      return keepable(drawing, `${url.pathname}${url.search}`, response, parts.today(), [...open.tags]);
    }
    return response;
  } catch (error) {
    return refuse(parts, open, request, error);
  }
}

async function checkPost(
  open: Open,
  request: Request,
  baseUrl: string,
  session: { csrf: string } | null,
): Promise<void> {
  checkOrigin(request.headers, baseUrl);
  if (!session) return;
  const given = request.headers.get("x-csrf") ?? (await open.visit.form()).get("csrf");
  checkToken(given, session.csrf);
}

async function refuse(parts: HttpParts, open: Open, request: Request, error: unknown): Promise<Response> {
  const reason = error instanceof Refusal ? error.reason : "unforeseen";
  if (!(error instanceof Refusal)) parts.log.error({ error, path: request.method }, "a page failed");
  const status = statusOf(reason);
  if (wantsProblem(request)) return problem(status, reason, open.visit.say);
  const door =
    request.method === "GET" ? parts.doorFor(reason, `${open.visit.path}${new URL(request.url).search}`) : null;
  if (door) return respond(parts, open, { kind: "redirect", to: open.visit.href(door), status: 302 });
  return respond(parts, open, { kind: "page", status, page: parts.refusalPage(open.visit, reason) });
}

async function fallback(parts: HttpParts, request: Request, remote = ""): Promise<Response> {
  const url = new URL(request.url);
  const cookies = cookiesOf(request);
  const split = splitLocale(url.pathname);
  const isReading = request.method === "GET" || request.method === "HEAD";
  const locale =
    split?.locale ?? preferredLocale(cookies.bashke_locale, request.headers.get("accept-language") ?? undefined);
  if (isReading && split && split.rest.length > 1 && split.rest.endsWith("/")) {
    return Response.redirect(new URL(`/${locale}${split.rest.replace(/\/+$/, "")}${url.search}`, parts.baseUrl), 301);
  }
  const looksLikePage = !split && isReading && !/\.[a-z0-9]+$/.test(url.pathname);
  if (looksLikePage) {
    const path = url.pathname === "/" ? "" : url.pathname.replace(/\/+$/, "");
    return new Response(null, {
      status: 302,
      headers: { location: `/${locale}${path}${url.search}`, vary: "accept-language, cookie" },
    });
  }
  const session = cookies[SESSION_COOKIE] ? await parts.sessionOf(cookies[SESSION_COOKIE]) : null;
  const open = openVisit(parts, {
    request,
    url,
    locale,
    params: {},
    cookies,
    remote,
    session,
    maxBytes: 0,
    path: split?.rest ?? url.pathname,
  });
  return refuse(parts, open, request, new Refusal("not-found"));
}
