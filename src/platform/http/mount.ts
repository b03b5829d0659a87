import { Hono } from "hono";
import { isLocale } from "../../kernel/language.ts";
import { answer } from "./answer.ts";
import { takeApart } from "./asked.ts";
import { answerElsewhere, answerMethod } from "./elsewhere.ts";
import { SECURITY_HEADERS } from "./headers.ts";
import { openLimits } from "./limits.ts";
import type { HttpParts } from "./parts.ts";
import type { Route } from "./route.ts";

export { SESSION_COOKIE } from "./asked.ts";

interface Bindings {
  Bindings: { remote?: string };
}

/** The whole site as a Fetch handler: every route of every module, guarded, in every locale. */
export function mount(parts: HttpParts): Hono<Bindings> {
  const site = new Hono<Bindings>();
  const limits = openLimits();
  // Addresses without locale come first: "/healthz" must not be taken for a front page in the locale "healthz".
  const routes = parts.modules
    .flatMap((module) => module.routes)
    .sort((a, b) => Number(b.bare ?? false) - Number(a.bare ?? false));

  for (const route of routes) {
    site.on(route.method, pathOf(route), (context) => {
      const asked = takeApart(context.req.raw, context.env?.remote);
      const { __locale: first, ...params } = context.req.param() as Record<string, string>;
      if (!route.bare && !isLocale(first ?? "")) return answerElsewhere(parts, asked);
      return answer(parts, limits, route, asked, params);
    });
  }
  for (const [path, methods] of methodsByPath(routes)) {
    site.all(path, (context) => {
      const asked = takeApart(context.req.raw, context.env?.remote);
      const { __locale: first } = context.req.param() as Record<string, string>;
      const isOurs = first === undefined || isLocale(first);
      return isOurs ? answerMethod(parts, asked, methods) : answerElsewhere(parts, asked);
    });
  }
  site.all("*", (context) => answerElsewhere(parts, takeApart(context.req.raw, context.env?.remote)));
  site.onError((error) => {
    parts.log.error({ error }, "an answer failed");
    return new Response("500\n", { status: 500, headers: { ...SECURITY_HEADERS, "content-type": "text/plain" } });
  });
  return site;
}

const pathOf = (route: Route): string =>
  route.bare ? route.path : `/:__locale${route.path === "/" ? "" : route.path}`;

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const route of routes) {
    const methods = route.method === "GET" ? ["GET", "HEAD"] : [route.method];
    found.set(pathOf(route), [...(found.get(pathOf(route)) ?? []), ...methods]);
  }
  return found;
}
