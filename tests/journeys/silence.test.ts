import pg from "pg";
import { expect, test } from "vitest";
import { startEmbedded } from "../../src/platform/db/embedded.ts";
import { freePort, startApp, stateFolder, until } from "./support/app.ts";
import { ask, signIn } from "./support/asking.ts";
import { openPostOffice } from "./support/letters.ts";
import { openVisitor, wordsOf } from "./support/visitor.ts";

const EMAIL = "blerim@qytetar.example";

test("a request that falls silent says so, and its asker is told once", { timeout: 90_000 }, async () => {
  const office = await openPostOffice();
  const stateDir = stateFolder();
  const port = await freePort();
  const startAt = (now: string) =>
    startApp(stateDir, { SMTP_URL: office.url, MAIL_ALLOW_EXAMPLE: "1", BASHKE_NOW: now }, { port });
  const notices = async () => (await office.to(EMAIL)).filter(({ text }) => text?.includes("/sq/requests/"));

  let app = await startAt("2023-06-01T09:00:00Z");
  const visitor = openVisitor(app.url);
  await signIn(visitor, office, EMAIL);
  const path = await ask(visitor, {
    find: "Gjakovë",
    title: "Shpenzimet e karburantit",
    body: "Të nderuar,\n\nKërkoj pasqyrën e shpenzimeve të karburantit për vitin 2022.\n\nMe respekt",
    name: "Blerim Krasniqi",
  });
  const words = async () => wordsOf((await openVisitor(app.url).open(`/sq${path}`)).html);
  await until(async () => (await words()).includes("iu dorëzua serverit"), 20_000, "delivery");
  expect(await words()).toContain("duhet të përgjigjet deri më");
  expect(await notices()).toHaveLength(0);
  await app.stop();

  // The due day itself passes while nothing runs.
  app = await startAt("2023-06-20T09:00:00Z");
  await until(async () => (await notices()).length === 1, 20_000, "the notice of silence");
  expect(await words()).toMatch(/ditë vonesë|Pa përgjigje/);
  expect(await words()).toContain("duhej të përgjigjej deri më");
  expect(wordsOf((await openVisitor(app.url).open("/sq/requests")).html)).toMatch(/ditë vonesë|Pa përgjigje/);
  await app.stop();

  for (const [restart, now] of ["2023-06-21T09:00:00Z", "2023-06-23T05:00:00Z"].entries()) {
    app = await startAt(now);
    await until(async () => (await words()).match(/ditë vonesë|Pa përgjigje/));
    await clockHasRun(stateDir, 3 + restart);
    expect(await notices()).toHaveLength(1);
    await app.stop();
  }
});

/** Until the look at all deadlines that a start begins with has ended, and every letter it wrote has left. */
async function clockHasRun(stateDir: string, times: number): Promise<void> {
  const { url } = await startEmbedded({ stateDir, mode: "join" });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const count = async (where: string) =>
    (await client.query(`select count(*)::int as n from bashke_jobs.job where ${where}`)).rows[0].n as number;
  try {
    const ran = "name = 'requests.clock' and state = 'completed'";
    await until(async () => (await count(ran)) >= times, 20_000, `run ${times} of the clock`);
    const waiting = "name = 'mail.send' and state in ('created', 'active', 'retry')";
    await until(async () => (await count(waiting)) === 0, 20_000, "letters that leave");
  } finally {
    await client.end();
  }
}
