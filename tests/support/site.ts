import type { AddressInfo } from "node:net";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { day } from "../../src/kernel/day.ts";
import { openPageCache, type PageCache } from "../../src/platform/cache/pages.ts";
import { mount } from "../../src/platform/http/mount.ts";
import type { HttpParts } from "../../src/platform/http/parts.ts";
import { gatherPermissions } from "../../src/platform/http/permissions.ts";
import type { Route } from "../../src/platform/http/route.ts";
import { type Asset, serve } from "../../src/platform/http/serve.ts";
import { openMetrics } from "../../src/platform/metrics/index.ts";
import { none } from "../../src/platform/module/answers.ts";
import { defineModule, type Module } from "../../src/platform/module/define.ts";
import type { Viewer } from "../../src/platform/module/people.ts";
import { sayIn } from "../../src/say/index.ts";

/** A department of two lines: its routes, its permissions, and nothing else. */
export const tinyModule = (more: Partial<Module> & { routes?: readonly Route[] }): Module =>
  defineModule({
    name: "tiny",
    routes: [],
    jobs: [],
    listeners: [],
    can: { "tiny.read": "anyone", "tiny.own": "signed-in", "tiny.staff": ["secretariat"] },
    navigation: [],
    mail: none("tiny"),
    upcoming: none("tiny"),
    happened: none("tiny"),
    figures: none("tiny"),
    profile: none("tiny"),
    documents: none("tiny"),
    datasets: none("tiny"),
    link: none("tiny"),
    news: none("tiny"),
    exhibits: none("for tests"),
    exportPerson: none("tiny"),
    forgetPerson: none("tiny"),
    example: none("tiny"),
    ...more,
  });

export const TINY_VIEWER = {
  id: "018f0000-0000-7000-8000-000000000001",
  name: "Arta",
  locale: "sr",
  grants: [],
  secondFactor: false,
} as unknown as Viewer;

export interface TinySite {
  readonly cache: PageCache;
  /** What was logged as an error or a warning. */
  readonly logged: { fields: Record<string, unknown>; message: string }[];
  day: string;
  /** Asks as a browser without a port; redirects are not followed. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Opens a port of this machine; close it. */
  open(assets?: readonly Asset[]): Promise<{ port: number; origin: string; close(): Promise<void> }>;
}

/** A site of a few routes with the real router, guard, cache and server; the session cookie "good" is Arta's. */
export function tinySite(routes: readonly Route[], more: Partial<HttpParts> = {}): TinySite {
  const modules = [tinyModule({ routes })];
  const cache = openPageCache(8_000_000);
  const permissions = gatherPermissions(modules);
  const logged: TinySite["logged"] = [];
  const log = (fields: Record<string, unknown>, message: string) => void logged.push({ fields, message });
  const parts: HttpParts = {
    modules,
    permissions,
    baseUrl: "http://bashke.test",
    trustProxy: false,
    cache,
    log: { info: () => {}, warn: log, error: log },
    today: () => day(tiny.day),
    sessionOf: async (token) => (token === "good" ? { viewer: TINY_VIEWER, csrf: "right" } : null),
    visitParts: (viewer, locale) => ({
      say: sayIn(locale),
      work: {} as never,
      country: {} as never,
      readers: {} as never,
      can: (permission) => permissions.holds(viewer, permission),
    }),
    frame: (visit, page, status, notice) =>
      `<html lang="${visit.say.lang}"><title>${status}</title><h1>${renderToString(h("b", null, page.title))}</h1>${notice ?? ""}${visit.viewer?.name ?? ""}${renderToString(page.body)}</html>`,
    refusalPage: (visit, reason) => ({ title: reason, body: h("p", null, visit.locale) }),
    doorFor: (reason, wanted) => (reason === "sign-in-first" ? `/sign-in?then=${encodeURIComponent(wanted)}` : null),
    ...more,
  };
  const site = mount(parts);
  const tiny: TinySite = {
    cache,
    logged,
    day: "2026-11-23",
    ask: async (path, init) =>
      site.fetch(new Request(`http://bashke.test${path}`, { redirect: "manual", ...init }), { remote: "192.0.2.1" }),
    async open(assets = []) {
      const server = serve({
        site,
        cache,
        assets,
        metrics: openMetrics(),
        today: () => day(tiny.day),
        trustProxy: false,
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      return {
        port,
        origin: `http://127.0.0.1:${port}`,
        async close() {
          server.closeAllConnections();
          await new Promise((resolve) => server.close(resolve));
        },
      };
    },
  };
  return tiny;
}
