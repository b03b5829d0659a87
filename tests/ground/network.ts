import { createHash } from "node:crypto";
import pg from "pg";
import { signMail } from "../../src/platform/mail/in/index.ts";
import { type App, freePort, type Settings, startApp, stateFolder } from "../journeys/support/app.ts";
import type { PostOffice } from "../journeys/support/letters.ts";
import type { Bucket } from "../support/bucket.ts";

/** One network in several processes that share a database, a file store, a secret and a mail server, and no folder. */
export interface Network {
  readonly schema: string;
  readonly settings: Settings;
  /** @param more settings of this process alone */
  web(more?: Settings): Promise<App>;
  worker(more?: Settings): Promise<App>;
  /** Asks the database past every process; the network's schema is in the search path. */
  ask<Row>(text: string): Promise<Row[]>;
}

const HOOK_SECRET = "fshehtesia-e-grepit-te-postes";

export async function networkOn(
  databaseUrl: string,
  schema: string,
  parts: { office: PostOffice; bucket: Bucket; mailDomain: string },
): Promise<Network> {
  const port = await freePort();
  const settings: Settings = {
    DATABASE_URL: databaseUrl,
    DATABASE_SCHEMA: schema,
    SECRET: createHash("sha256").update(schema).digest("hex"),
    SMTP_URL: parts.office.url,
    MAIL_ALLOW_EXAMPLE: "1",
    MAIL_DOMAIN: parts.mailDomain,
    MAIL_WEBHOOK_SECRET: HOOK_SECRET,
    // Every visitor of these tests comes from the same machine; a proxy would say from where they really come.
    TRUST_PROXY: "yes",
    BASE_URL: `http://localhost:${port}`,
    ...parts.bucket.settings,
  };
  let first: number | undefined = port;
  return {
    schema,
    settings,
    web(more) {
      const own = first;
      first = undefined;
      return startApp(stateFolder(), { ...settings, MODE: "web", ...more }, own ? { port: own } : {});
    },
    worker: (more) => startApp(stateFolder(), { ...settings, MODE: "worker", ...more }),
    async ask(text) {
      const client = new pg.Client({ connectionString: databaseUrl, options: `-c search_path=${schema}` });
      await client.connect();
      try {
        return (await client.query(text)).rows;
      } finally {
        await client.end();
      }
    },
  };
}

/** How many answers the process gave from the pages it keeps. */
export async function keptAnswers({ url }: App): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^bashke_http_seconds_count\{[^}]*cached="yes"[^}]*\} (\d+)/m.exec(text)?.[1] ?? 0);
}

/** Asks for a sign-in letter, each time from another network address. @returns the status of the answer. */
export async function askForLink({ url }: App, email: string, number: number): Promise<number> {
  const answer = await fetch(`${url}/sq/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url, "x-forwarded-for": `198.51.100.${number % 250}` },
    body: new URLSearchParams({ email }),
  });
  return answer.status;
}

/** Hands a letter over to a web process by the signed webhook. @returns the status of the answer. */
export async function hook({ url }: App, to: string, raw: string): Promise<number> {
  const from = "zyra@larg.example";
  const bytes = Buffer.from(raw);
  const answer = await fetch(`${url}/mail/incoming`, {
    method: "POST",
    headers: {
      "x-bashke-from": from,
      "x-bashke-to": to,
      "x-bashke-signature": signMail(HOOK_SECRET, { from, to, raw: bytes }, Math.floor(Date.now() / 1000)),
    },
    body: bytes,
  });
  return answer.status;
}
