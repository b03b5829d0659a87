import { dayAt } from "../../src/kernel/day.ts";
import type { Locale } from "../../src/kernel/language.ts";
import { createPerson } from "../../src/modules/accounts/index.ts";
import { saveContact } from "../../src/modules/register/actions/parts.ts";
import { createOrganisation } from "../../src/modules/register/index.ts";
import { startDraft } from "../../src/modules/requests/actions/drafts.ts";
import { lendHouse } from "../../src/modules/requests/actions/house.ts";
import { sendDraft } from "../../src/modules/requests/actions/send.ts";
import { addressOf } from "../../src/modules/requests/rules/addresses.ts";
import { type Country, loadCountry } from "../../src/platform/country/index.ts";
import { type Database, uuidv7 } from "../../src/platform/db/index.ts";
import { useFiles } from "../../src/platform/files/index.ts";
import type { Visit } from "../../src/platform/http/visit.ts";
import { classify, readMail } from "../../src/platform/mail/reading/index.ts";
import type { ArrivedMail } from "../../src/platform/module/answers.ts";
import { isAmong, type Viewer } from "../../src/platform/module/people.ts";
import { type Actor, SYSTEM, transact, type Work } from "../../src/platform/work/index.ts";
import { sayIn } from "../../src/say/index.ts";
import { testDatabase } from "./database.ts";
import { testStore } from "./mail.ts";

export const MAIL_DOMAIN = "bashke.example";

/** A desk for the requests of a test file: database, clock, an institution with an address, an asker. */
export async function requestsDesk(start = "2026-10-12T09:00:00Z") {
  const database = await testDatabase();
  const country = await loadCountry("countries/kosovo");
  useFiles(await testStore());
  lendHouse({
    baseUrl: "http://bashke.test",
    mailDomain: MAIL_DOMAIN,
    sender: { name: "Bashkë", address: `njoftime@${MAIL_DOMAIN}` },
    country,
  });
  const clock = { now: new Date(start) };
  const touched = new Set<string>();
  const work = (actor: Actor = SYSTEM): Work => workOn(database, country, clock.now, actor, touched);
  const lipjan = await makeInstitution(work(), "Komuna e Lipjanit", "qasja@komuna-lipjan.example");
  const arta = await createPerson(work(), { email: "arta@posta.example", name: "Arta Hoxha", locale: "sq" });
  if (!arta.ok) throw new Error(arta.reason);
  const askerId = arta.value.id;
  return {
    database,
    country,
    clock,
    work,
    touched,
    lipjan,
    askerId,
    pass: (days: number) => (clock.now = new Date(clock.now.getTime() + days * 86_400_000)),
  };
}

export type Desk = Awaited<ReturnType<typeof requestsDesk>>;

function workOn(database: Database, country: Country, now: Date, actor: Actor, touched: Set<string>): Work {
  return {
    actor,
    now,
    today: dayAt(now, country.timeZone),
    country,
    db: database.db,
    inTransaction: (run) =>
      transact(
        database.db,
        { actor, now, send: async () => {}, sendAll: async () => {} },
        (tags) => {
          for (const tag of tags) touched.add(tag);
        },
        run,
      ),
  };
}

/** An institution of the register, with an address for requests (or none). */
export async function makeInstitution(work: Work, name: string, email: string | null): Promise<string> {
  const made = await createOrganisation(work, {
    kind: "municipality",
    names: { sq: name, sr: name, en: name },
    shortNames: {},
    aliases: [],
    description: {},
    placeCode: null,
    areas: [],
    parentId: null,
    validFrom: null,
    validTo: null,
    successors: [],
    website: null,
    themes: [],
    member: false,
  });
  if (!made.ok) throw new Error(made.reason);
  if (email) {
    await saveContact(work, made.value, null, {
      purpose: "access-to-documents",
      channel: "email",
      value: email,
      label: {},
      visibility: "staff",
    });
  }
  return made.value;
}

/** A request that was sent by the usual way. */
export async function sendRequest(desk: Desk, title = "Kontrata për rrugën në Janjevë", body = LETTER) {
  const started = await startDraft(desk.work(), {
    institutionId: desk.lipjan,
    ownerId: desk.askerId,
    language: "sq",
    title,
    body,
    askerName: "Arta Hoxha",
    shownAs: "initials",
  });
  if (!started.ok) throw new Error(started.reason);
  const sent = await sendDraft(desk.work(), started.value.key, desk.askerId);
  if (!sent.ok) throw new Error(sent.reason);
  return { ...sent.value, address: addressOf(sent.value, MAIL_DOMAIN) };
}

export const LETTER =
  "Të nderuar,\n\nKërkoj kopje të kontratës për rrugën në Janjevë, me anekset.\n\nMund të më shkruani edhe në arta@posta.example ose 044 123 456.\n\nMe respekt,\nArta Hoxha";

/** A raw letter as it would come over the wire, row in `mail_in` and all. */
export async function arrive(desk: Desk, raw: string, recipients: readonly string[]): Promise<ArrivedMail> {
  const id = uuidv7();
  const bytes = new TextEncoder().encode(raw.replace(/\r?\n/g, "\r\n"));
  const mail = await readMail(bytes);
  const sha256 = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  const { db } = desk.database;
  await db
    .insertInto("file")
    .values({ sha256, size: bytes.length, type: "message/rfc822" } as never)
    .execute();
  await db
    .insertInto("mail_in")
    .values({
      id,
      source: "command",
      envelope_from: null,
      envelope_to: [...recipients],
      file_sha256: sha256,
      size: bytes.length,
    } as never)
    .execute();
  return {
    id,
    recipients,
    envelopeFrom: mail.from?.address ?? null,
    receivedAt: desk.clock.now,
    mail,
    classification: classify(mail),
    authenticity: { spf: "pass", dkim: "none", dmarc: "none" },
  } as ArrivedMail;
}

export const eml = (headers: Record<string, string>, body: string): string =>
  `${Object.entries({
    "Message-ID": `<${uuidv7()}@komuna-lipjan.example>`,
    Date: "Fri, 16 Oct 2026 10:00:00 +0200",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    ...headers,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")}\n\n${body}\n`;

/** A visit of somebody to a page, without the server around it. */
export function visitOf(
  desk: Desk,
  options: {
    path?: string;
    params?: Record<string, string>;
    query?: string;
    viewer?: Viewer | null;
    locale?: Locale;
    form?: Record<string, string | string[]>;
  } = {},
): Visit & { readonly tags: Set<string>; readonly cookies: Map<string, string | null> } {
  const { viewer = null, locale = "sq" } = options;
  const tags = new Set<string>();
  const cookies = new Map<string, string | null>();
  const all = (name: string) => [options.form?.[name] ?? []].flat();
  return {
    tags,
    cookies,
    method: options.form ? "POST" : "GET",
    path: options.path ?? "/",
    params: options.params ?? {},
    query: new URLSearchParams(options.query ?? ""),
    locale,
    say: sayIn(locale),
    viewer,
    work: desk.work({ kind: "person", id: viewer?.id ?? null }),
    country: desk.country,
    csrf: viewer ? "token" : "",
    baseUrl: "http://bashke.test",
    href: (path, query) => {
      const entries = Object.entries(query ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1]));
      return `/${locale}${path}${entries.length > 0 ? `?${new URLSearchParams(entries)}` : ""}`;
    },
    form: async () => ({
      get: (name) => all(name)[0] ?? "",
      all,
      uploads: () => [],
      values: Object.fromEntries(Object.keys(options.form ?? {}).map((name) => [name, all(name)[0] ?? ""])),
    }),
    bytes: async () => new Uint8Array(),
    header: () => undefined,
    cookie: (name) => cookies.get(name) ?? undefined,
    setCookie: (name, value) => void cookies.set(name, value),
    remote: "127.0.0.1",
    dependsOn: (...more) => {
      for (const tag of more) tags.add(tag);
    },
    can: (permission) => isAmong(viewer, permission === "requests.moderate" ? ["secretariat"] : "anyone", "requests"),
    readers: undefined as never,
  } satisfies Visit & { tags: Set<string>; cookies: Map<string, string | null> };
}

export const viewerOf = (id: string, staff = false): Viewer => ({
  id,
  name: "Arta Hoxha",
  email: "arta@posta.example",
  locale: "sq",
  grants: staff ? [{ role: "secretariat", department: "requests", scope: null }] : [],
  secondFactor: staff,
});
