import { type SqlBool, sql } from "kysely";
import { dayAt } from "../../src/kernel/day.ts";
import { viewerOfSession } from "../../src/modules/accounts/index.ts";
import { accountsModule, type House } from "../../src/modules/accounts/module.ts";
import { openPageCache } from "../../src/platform/cache/pages.ts";
import type { Country } from "../../src/platform/country/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { mount } from "../../src/platform/http/mount.ts";
import { gatherPermissions } from "../../src/platform/http/permissions.ts";
import { openLog } from "../../src/platform/log/index.ts";
import { answered } from "../../src/platform/module/answers.ts";
import type { Module } from "../../src/platform/module/define.ts";
import { type Actor, SYSTEM, transact, type Work } from "../../src/platform/work/index.ts";
import { sayIn } from "../../src/say/index.ts";
import { renderFragment } from "../../src/ui/index.ts";

export const BASE_URL = "http://localhost:3917";
const SECRET = "a secret that is long enough for a test of accounts";

export interface AccountsHouse {
  readonly module: Module;
  /** Milliseconds; set it to move the clock. */
  clock: { now: Date };
  work(actor?: Actor): Work;
  readonly site: ReturnType<typeof mount>;
  /** The latest letter of a kind to an address: its text, and the token of the link in it. */
  letterTo(address: string, kind: string): Promise<{ subject: string; text: string; token: string } | undefined>;
}

/** Accounts alone on a database of the test's own, with the real server in front of them. */
export function accountsHouse(database: Database, lent: Partial<House> = {}): AccountsHouse {
  const clock = { now: new Date("2026-11-23T09:00:00Z") };
  const timeZone = "Europe/Belgrade";
  const work = (actor: Actor = SYSTEM): Work => ({
    actor,
    now: clock.now,
    today: dayAt(clock.now, timeZone),
    country: { timeZone } as Country,
    db: database.db,
    inTransaction: (run) =>
      transact(database.db, { actor, now: clock.now, send: async () => {}, sendAll: async () => {} }, () => {}, run),
  });
  const baseUrl = lent.baseUrl ?? BASE_URL;
  const modules: Module[] = [];
  const module = accountsModule({
    secret: SECRET,
    baseUrl,
    timeZone,
    sender: { name: "Bashkë", address: "njoftime@bashke.example" },
    departments: () => [{ name: "requests", label: { sq: "Kërkesat", sr: "Zahtevi", en: "Requests" } }],
    scopes: {
      find: async (_db, typed) => ORGANISATIONS.filter(({ id, name }) => id === typed || name.includes(typed)),
      names: async (_db, ids) =>
        new Map(ORGANISATIONS.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name])),
    },
    exportPerson: async (db, id) => {
      const found = await Promise.all(
        modules.map(
          async (one) =>
            [
              one.name,
              answered(one.exportPerson) ? await one.exportPerson(db, id) : { records: {}, files: [] },
            ] as const,
        ),
      );
      return Object.fromEntries(found);
    },
    forgetPerson: async (tx, id) => {
      for (const one of modules.toReversed()) if (answered(one.forgetPerson)) await one.forgetPerson(tx, id);
    },
    stays: () => (module.stays ? [module.stays] : []),
    ...lent,
  });
  modules.push(module);
  const permissions = gatherPermissions(modules);
  const site = mount({
    modules,
    permissions,
    baseUrl,
    trustProxy: false,
    cache: openPageCache(1_000_000),
    log: openLog("error"),
    today: () => work().today,
    sessionOf: (token) => viewerOfSession(database.db, token, clock.now),
    visitParts: (viewer, locale) => ({
      say: sayIn(locale),
      country: { timeZone } as Country,
      work: work({ kind: "person", id: viewer?.id ?? null }),
      readers: {} as never,
      can: (permission) => permissions.holds(viewer, permission),
    }),
    frame: (visit, page) =>
      `<!doctype html><html lang="${visit.say.lang}"><head><title>${page.title}</title><script type="module" src="/passkey.js"></script></head><body>${renderFragment(page.body)}</body></html>`,
    refusalPage: (_visit, reason) => ({ title: reason, body: null as never }),
    doorFor: (reason, wanted) =>
      reason === "sign-in-first"
        ? `/sign-in?then=${encodeURIComponent(wanted)}`
        : reason === "second-factor-first"
          ? `/account/second-factor?then=${encodeURIComponent(wanted)}`
          : null,
  });
  return {
    module,
    clock,
    work,
    site,
    async letterTo(address, kind) {
      const row = await database.db
        .selectFrom("mail_out")
        .select(["subject", "mail"])
        .where("kind", "=", kind)
        .where(sql<SqlBool>`${address.toLowerCase()} = any (envelope_to)`)
        .orderBy("id", "desc")
        .executeTakeFirst();
      if (!row) return undefined;
      const text = String(row.mail.text);
      return { subject: row.subject, text, token: /\/(?:sign-in|account\/email)\/([\w-]{43})/.exec(text)?.[1] ?? "" };
    },
  };
}

export const ORGANISATIONS = [
  { id: "01900000-0000-7000-8000-000000000001", name: "Shoqata Dardana" },
  { id: "01900000-0000-7000-8000-000000000002", name: "Qendra Dardana për Rini" },
  { id: "01900000-0000-7000-8000-000000000003", name: "Ministria e Drejtësisë" },
];

/** A browser that keeps its cookies, against the site without a port. */
export function browserAt(house: Pick<AccountsHouse, "site">, base = BASE_URL) {
  const cookies = new Map<string, string>();
  let csrf = "";
  const fetchPage = async (path: string, init: RequestInit = {}) => {
    const response = await house.site.fetch(
      new Request(new URL(path, base), {
        redirect: "manual",
        ...init,
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
          "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
          ...init.headers,
        },
      }),
      { remote: "127.0.0.1" },
    );
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await response.clone().text();
    csrf = /name="csrf" value="([^"]*)"/.exec(text)?.[1] || csrf;
    return { response, status: response.status, text, location: response.headers.get("location") };
  };
  return {
    cookies,
    get csrf() {
      return csrf;
    },
    get: (path: string) => fetchPage(path),
    post: (path: string, fields: Record<string, string> | [string, string][] = {}) =>
      fetchPage(path, {
        method: "POST",
        headers: { origin: base, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams([...(Array.isArray(fields) ? fields : Object.entries(fields)), ["csrf", csrf]]),
      }),
    postJson(path: string, body: unknown) {
      return this.postRaw(path, JSON.stringify(body));
    },
    postRaw: (path: string, body: string) =>
      fetchPage(path, {
        method: "POST",
        headers: { origin: base, "content-type": "application/json", "x-csrf": csrf },
        body,
      }),
  };
}
