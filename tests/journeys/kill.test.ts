import { setTimeout as pause } from "node:timers/promises";
import { createTransport } from "nodemailer";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { startEmbedded } from "../../src/platform/db/embedded.ts";
import { type App, freePort, type Settings, startApp, stateFolder, until } from "./support/app.ts";
import { ask, signIn } from "./support/asking.ts";
import { openPostOffice } from "./support/letters.ts";
import { openVisitor } from "./support/visitor.ts";

/** Which process is killed, in which round. */
const VICTIMS = ["app", "database", "both"] as const;

let app: App | undefined;
afterEach(async () => void (await app?.stop()));

test("kill -9 during writes and intake loses nothing acknowledged and doubles nothing", {
  timeout: 120_000,
}, async () => {
  const office = await openPostOffice();
  const stateDir = stateFolder();
  const [port, mailPort] = [await freePort(), await freePort()];
  const settings = {
    SMTP_URL: office.url,
    MAIL_ALLOW_EXAMPLE: "1",
    MAIL_IN_SMTP: `127.0.0.1:${mailPort}`,
    LOG_LEVEL: "silent",
  };
  const start = (more: Settings = {}) => startApp(stateDir, { ...settings, ...more }, { port });
  app = await start();
  const asked = new Set<string>();
  const taken = new Set<string>();
  for (const [round, victim] of VICTIMS.entries()) {
    let on = true;
    // Each round another citizen: how much one may ask in a day is limited.
    const email = `ilir.${round}@qytetar.example`;
    const citizen = openVisitor(app.url);
    await signIn(citizen, office, email);
    const asks = (async () => {
      for (let n = 0; on; n++) {
        const title = `Kërkesa ${round}-${n} për dokument`;
        const done = await ask(citizen, {
          find: "Prizren",
          title,
          body: "Të nderuar,\n\nKërkoj kopjen e vendimit.",
          name: "Ilir Gashi",
        }).catch(() => null);
        if (done) asked.add(title);
        await pause(150);
      }
    })();
    const letters = (async () => {
      // A server that heard no answer brings the very same letter again.
      for (let n = 0; on; ) {
        const subject = `letra-${round}-${n}`;
        if (await handOver(mailPort, subject)) {
          taken.add(subject);
          n++;
        } else await pause(50);
      }
    })();
    const enough = { asked: asked.size + 3, taken: taken.size + 10 };
    await until(() => asked.size >= enough.asked && taken.size >= enough.taken, 30_000, "some writes");
    const database = app.databasePid();
    if (victim !== "app") process.kill(database, "SIGKILL");
    if (victim !== "database") await app.kill();
    if (victim === "database") {
      // The site brings its database back by itself and goes on.
      const before = taken.size;
      await until(() => taken.size > before + 2, 30_000, "intake after the database came back");
    }
    on = false;
    await Promise.all([asks, letters]);
    if (victim !== "database") app = await start();
  }

  // What was in the hands of a killed worker is taken up again after some minutes; these pass here at once.
  await app.stop();
  app = await start({ BASHKE_NOW: new Date(Date.now() + 15 * 60_000).toISOString() });

  const { url } = await startEmbedded({ stateDir, mode: "join" });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const titles = (await client.query("select title from bashke.request where not example")).rows.map(
      ({ title }) => title,
    );
    expect([...asked].filter((title) => !titles.includes(title))).toEqual([]);
    expect(titles.length).toBe(new Set(titles).size);
    const unread = async () =>
      (await client.query("select count(*)::int as n from bashke.mail_in where state = 'received'")).rows[0].n;
    await until(async () => (await unread()) === 0, 20_000, "every letter read");
    const subjects = (await client.query("select subject from bashke.mail_in")).rows.map(({ subject }) => subject);
    expect([...taken].filter((subject) => !subjects.includes(subject))).toEqual([]);
    expect(subjects.length).toBe(new Set(subjects).size);
    const unsent = async () => {
      const letters = await office.all();
      return titles.filter((title) => !letters.some(({ subject }) => subject?.includes(title)));
    };
    await until(async () => (await unsent()).length === 0, 40_000, "every letter at the institution");
    // A letter may be handed over again after a kill, but always as the same letter.
    const own = (await office.all()).filter(({ from }) => from?.address?.startsWith("kerkesa-"));
    expect(new Set(own.map(({ messageId }) => messageId)).size).toBe(titles.length);
  } finally {
    await client.end();
  }
});

/** Hands one letter over to the site's own door. @returns whether it was answered 250. */
async function handOver(port: number, subject: string): Promise<boolean> {
  const door = createTransport({
    host: "127.0.0.1",
    port,
    ignoreTLS: true,
    connectionTimeout: 2_000,
    socketTimeout: 3_000,
  });
  try {
    const sent = await door.sendMail({
      envelope: { from: "zyra@larg.example", to: "askush@bashke.example" },
      raw: `From: zyra@larg.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@larg.example>\r\n\r\nLetra.\r\n`,
    });
    return sent.response.startsWith("250");
  } catch {
    return false;
  } finally {
    door.close();
  }
}
