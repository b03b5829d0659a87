import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { smallPdf } from "../../src/modules/requests/example/pdf.ts";
import { touchedChannel } from "../../src/platform/work/index.ts";
import { type App, bashke, stateFolder, until } from "../journeys/support/app.ts";
import { ask, ownAddress, signIn } from "../journeys/support/asking.ts";
import { openPostOffice, type PostOffice, rawLetter } from "../journeys/support/letters.ts";
import { openVisitor, type Visitor, wordsOf } from "../journeys/support/visitor.ts";
import { type Bucket, openBucket } from "../support/bucket.ts";
import { externalPostgres } from "../support/external-postgres.ts";
import { describeWith } from "../support/needs.ts";
import { askForLink, hook, keptAnswers, type Network, networkOn } from "./network.ts";

const LETTERS = 40;
const BODY = "Të nderuar,\n\nKërkoj kopjen e vendimit.\n\nMe respekt,\nArta Hoxha";
const numbers = Array.from({ length: LETTERS }, (_, number) => number);

describeWith("external-postgres", "two web processes and a worker", (postgres) => {
  let databaseUrl: string;
  let office: PostOffice;
  let bucket: Bucket;
  let network: Network;
  let a: App;
  let b: App;
  let worker: App;
  /** One browser that a proxy leads now to A, now to B. */
  let onA: Visitor;
  let onB: Visitor;

  beforeAll(async () => {
    const server = await externalPostgres(postgres);
    databaseUrl = server.url;
    bucket = await openBucket();
    // Slow as servers are, so that a kill finds letters half way.
    office = await openPostOffice({ onMailFrom: (_address, _session, done) => void setTimeout(done, 20) });
    network = await networkOn(databaseUrl, "rrjeti", { office, bucket, mailDomain: "rrjeti.example" });
    [a, b, worker] = await Promise.all([network.web(), network.web(), network.worker()]);
    const jar = new Map<string, string>();
    [onA, onB] = [openVisitor(a.url, jar), openVisitor(b.url, jar)];
    return async () => {
      await Promise.all([a, b, worker].map((app) => app.stop()));
      await bucket.stop();
      await server.stop();
    };
  });

  const keptBy = async (app: App, path: string): Promise<string> => {
    const look = async () => (await fetch(`${app.url}${path}`)).text();
    // A letter on its way may drop the page between two looks; it is kept as soon as nothing moves.
    return until(
      async () => {
        await look();
        const before = await keptAnswers(app);
        const page = wordsOf(await look());
        return (await keptAnswers(app)) === before + 1 ? page : null;
      },
      5_000,
      `${path} is kept`,
    );
  };

  test("started at once on an empty database they share one of everything", async () => {
    const [{ places, examples, people } = {}] = await network.ask<Record<string, string>>(
      `select (select count(*) from place) as places, (select count(*) from request where example) as examples,
        (select count(distinct (title, institution_id)) from request where example) as people`,
    );
    expect(Number(places)).toBeGreaterThan(38);
    expect(Number(examples)).toBeGreaterThan(0);
    expect(examples).toBe(people);
    for (const app of [a, b, worker]) expect(app.said()).not.toMatch(/"level":"?(error|50)/);
  });

  test("a session opened on A is one on B, and ended on B is ended on A", async () => {
    await signIn(onA, office, "arta@qytetare.example");
    expect((await onB.open("/sq/account")).html).toContain("arta@qytetare.example");
    const other = new Map<string, string>();
    const second = openVisitor(a.url, other);
    await signIn(second, office, "arta@qytetare.example");
    const stale = new Map(other);
    await openVisitor(b.url, other).open("/sq/account");
    await leave(openVisitor(b.url, other));
    expect((await openVisitor(a.url, stale).open("/sq/account")).html).not.toContain("arta@qytetare.example");
    expect((await onA.open("/sq/account")).html).toContain("arta@qytetare.example");
  });

  test("a change through A, or by a command, is seen at once on the pages that B keeps", async () => {
    const title = "Kontrata për ujësjellësin";
    expect(await keptBy(b, "/sq/requests")).not.toContain(title);
    const path = `/sq${await ask(onA, { find: "Prizren", title, body: BODY, name: "Arta Hoxha" })}`;
    await until(async () => wordsOf(await textOf(b, "/sq/requests")).includes(title), 1_000, "the list on B");
    await until(async () => (await keptBy(b, path)).includes("iu dorëzua serverit të institucionit"));

    const letter = await office.awaitRequest(title);
    const pdf = smallPdf(["Kontrata 17/2023"]);
    const raw = rawLetter({
      from: letter.to![0]!.address!,
      to: ownAddress(letter),
      subject: `Re: ${letter.subject}`,
      text: "E nderuar,\r\n\r\nBashkëngjitur e keni kontratën.",
      headers: { "In-Reply-To": letter.messageId! },
      attachment: { name: "kontrata.pdf", type: "application/pdf", bytes: pdf },
    });
    expect(await keptBy(b, path)).not.toContain("kontrata.pdf");
    const delivered = await bashke(stateFolder(), ["mail", "deliver", "--to", ownAddress(letter)], {
      settings: network.settings,
      input: raw,
    });
    expect(delivered).toMatchObject({ code: 0, error: "" });
    expect(JSON.parse(delivered.out)).toMatchObject({ state: "placed", kind: "request" });
    await until(async () => wordsOf(await textOf(b, path)).includes("kontrata.pdf"), 1_000, "the answer on B");

    const file = /href="([^"]*\/files\/[^"]*)"/.exec(await textOf(b, path))![1]!;
    const bytes = Buffer.from(await (await fetch(new URL(file, b.url))).arrayBuffer());
    expect(bytes.equals(Buffer.from(pdf))).toBe(true);
    // Bytes are there before their row is: while a job is at work the bucket may be ahead for a moment.
    const rows = async () =>
      (await network.ask<{ sha256: string }>("select sha256 from file order by 1")).map(({ sha256 }) => sha256);
    await until(async () => bucket.names().join() === (await rows()).join(), 10_000, "one row for each content");
  });

  test("letters asked for on A and B leave once each, though two workers reach for them", async () => {
    const second = await network.worker();
    const wanted = numbers.map((number) => `dy.${number}@qytetar.example`);
    const answers = await Promise.all(wanted.map((email, number) => askForLink(number % 2 ? a : b, email, number)));
    expect(new Set(answers)).toEqual(new Set([200]));
    await until(() => wanted.every((email) => reached(office, email) > 0), 30_000, "every letter");
    await until(async () => (await notSent(network)) === 0, 10_000, "every letter noted as sent");
    expect(wanted.map((email) => reached(office, email))).toEqual(wanted.map(() => 1));
    expect(await second.stop()).toBe(0);
  });

  test("a worker killed in the middle: the next one sends and reads all that is left", {
    timeout: 90_000,
  }, async () => {
    const wanted = numbers.map((number) => `vrasje.${number}@qytetar.example`);
    const subjects = numbers.map((number) => `letra-${number}`);
    const letters = Promise.all(wanted.map((email, number) => askForLink(number % 2 ? a : b, email, number)));
    const hooked = Promise.all(
      subjects.map((subject, number) => hook(number % 2 ? a : b, "askush@rrjeti.example", plainLetter(subject))),
    );
    await until(() => wanted.some((email) => reached(office, email) > 0), 20_000, "the first letter");
    await worker.kill();
    expect(new Set(await letters)).toEqual(new Set([200]));
    expect(new Set(await hooked)).toEqual(new Set([200]));
    expect(await notSent(network)).toBeGreaterThan(0);

    // What the killed one had in hand is its own for some minutes; they pass at once for the one that follows.
    worker = await network.worker({ BASHKE_NOW: new Date(Date.now() + 15 * 60_000).toISOString() });
    await until(async () => (await notSent(network)) === 0, 40_000, "every letter noted as sent");
    expect(wanted.filter((email) => reached(office, email) === 0)).toEqual([]);
    const again = wanted.filter((email) => reached(office, email) > 1);
    expect(again.length, "letters whose 250 the killed worker could not note").toBeLessThanOrEqual(2);
    for (const email of again) {
      expect(new Set((await office.to(email)).map(({ messageId }) => messageId)).size).toBe(1);
    }

    const read = () =>
      network.ask<{ subject: string; state: string }>("select subject, state from mail_in where source = 'webhook'");
    await until(async () => (await read()).every(({ state }) => state === "held"), 30_000, "every letter read");
    expect((await read()).map(({ subject }) => subject).sort()).toEqual([...subjects].sort());
  });

  test("a second network in the same database sees and hears nothing of the first", { timeout: 180_000 }, async () => {
    const theirs = await openPostOffice();
    const other = await networkOn(databaseUrl, "tjetri", { office: theirs, bucket, mailDomain: "tjetri.example" });
    const listener = new pg.Client({ connectionString: databaseUrl });
    await listener.connect();
    const heard = new Map<string, number>();
    listener.on("notification", ({ channel }) => heard.set(channel, (heard.get(channel) ?? 0) + 1));
    const channels = { ours: touchedChannel(network.schema), theirs: touchedChannel(other.schema) };
    await listener.query(`listen ${channels.ours}; listen ${channels.theirs}`);
    const c = await other.web({ MODE: "all" });
    try {
      const title = "Vetëm në rrjetin e parë";
      await keptBy(c, "/sq/requests");
      // What it does by itself when it starts is its own word on its own channel.
      const atWork = () =>
        other.ask<{ n: number }>(
          `select count(*)::int as n from ${other.schema}_jobs.job where state in ('created', 'active', 'retry') and start_after <= now()`,
        );
      await until(async () => (await atWork())[0]?.n === 0, 90_000, "the second network's first jobs");
      await pause(500);
      const size = () => bucket.names().length;
      const [before, files] = [theirs.received.length, size()];
      heard.clear();
      // Its own worker is away: were the queues one, the other network's would take the letter.
      await worker.stop();
      await ask(onB, { find: "Prizren", title, body: BODY, name: "Arta Hoxha" });
      await until(() => heard.get(channels.ours), 5_000, "word on the first network's channel");
      await pause(1_000);
      expect(heard.get(channels.theirs)).toBeUndefined();
      expect(await keptBy(c, "/sq/requests")).not.toContain(title);
      expect([theirs.received.length, size()]).toEqual([before, files]);
      expect(await notSent(network)).toBe(1);
      const jobs = (schema: string) =>
        network.ask<{ n: number }>(
          `select count(*)::int as n from ${schema}_jobs.job where name = 'mail.send' and state = 'created'`,
        );
      expect([(await jobs("rrjeti"))[0]?.n, (await jobs("tjetri"))[0]?.n]).toEqual([1, 0]);
      expect(await other.ask(`select 1 from request where title = '${title}'`)).toEqual([]);

      // The session of one network is nothing in the other, nor is an address of a request.
      const cookies = new Map<string, string>();
      await signIn(openVisitor(a.url, cookies), office, "besa@qytetare.example").catch(() => {});
      expect((await openVisitor(c.url, new Map(cookies)).open("/sq/account")).path).toContain("/sign-in");

      worker = await network.worker();
      await office.awaitRequest(title);
      await until(async () => (await notSent(network)) === 0, 10_000, "the letter noted as sent");
      expect(theirs.received.length).toBe(before);
    } finally {
      await listener.end();
      expect(await c.stop()).toBe(0);
    }
  });
});

const textOf = async (app: App, path: string): Promise<string> => (await fetch(`${app.url}${path}`)).text();

const reached = (office: PostOffice, email: string): number =>
  office.received.filter(({ to }) => to.includes(email)).length;

const notSent = async (network: Network): Promise<number> =>
  (
    await network.ask<{ n: number }>(
      "select count(*)::int as n from mail_out where state in ('queued', 'deferred', 'sending')",
    )
  )[0]!.n;

const plainLetter = (subject: string): string =>
  `From: zyra@larg.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@larg.example>\r\n\r\nLetra.\r\n`;

/** Signs out by the button of the page that was opened last. */
async function leave(visitor: Visitor): Promise<void> {
  await visitor.open("/sq/account");
  await visitor.submit("/sq/sign-out", {});
}
