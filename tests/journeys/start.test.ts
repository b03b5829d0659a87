import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../src/platform/config/index.ts";
import { isAlive } from "../../src/platform/db/embedded/postmaster.ts";
import { bashke, startApp, stateFolder, until } from "./support/app.ts";
import { openVisitor, wordsOf } from "./support/visitor.ts";

const EXAMPLE = "Example data are loaded";
const linkOf = (said: string) => /https?:\/\/\S+\/sign-in\/\S+/.exec(said)![0];

test("the first start tells its progress, and its link makes one administrator", { timeout: 60_000 }, async () => {
  const stateDir = stateFolder();
  const app = await startApp(stateDir);
  expect(app.said()).toMatch(/s {2}starting the database\n.*laying the tables\n.*loading the example data/);
  expect(app.said()).toContain(`Bashkë is open at ${app.url}`);
  await until(() => app.said().includes(EXAMPLE), 5_000, "the word about the example");

  const link = linkOf(app.said());
  const first = openVisitor(app.url);
  expect((await first.open(link)).status).toBe(200);
  expect((await first.submit(link, { email: "drejtoresha@bashke.example", name: "Drejtoresha" })).status).toBe(200);
  expect((await first.open("/sq/account")).html).toContain("drejtoresha@bashke.example");
  expect((await openVisitor(app.url).open(link)).status).toBe(410);

  const second = await bashke(stateDir, ["start"], { settings: { PORT: "0" } });
  expect(second.code).toBe(1);
  expect(second.error.split("\n")).toHaveLength(1);
  expect(second.error).toMatch(/^\p{Lu}.*\.$/u);

  const list = await bashke(stateDir, ["user", "list"]);
  expect(list).toMatchObject({ code: 0, error: "" });
  expect(list.out).toMatch(/drejtoresha@bashke\.example\tDrejtoresha\tadministrator/);
  expect((await bashke(stateDir, ["user", "create", "--email", "a@b.example", "--name", "A"])).code).toBe(0);
  expect((await bashke(stateDir, ["user", "grant", "--email", "a@b.example", "--role", "journalist"])).out).toBe(
    "Granted: journalist.",
  );
  expect((await bashke(stateDir, ["user", "end", "--email", "a@b.example", "--role", "journalist"])).out).toBe(
    "Ended: journalist.",
  );
  expect((await bashke(stateDir, ["user", "grant", "--email", "nobody@b.example", "--role", "journalist"])).code).toBe(
    1,
  );

  const visitor = openVisitor(app.url);
  expect((await visitor.open("/sq/requests")).html).toMatch(/href="\/sq\/requests\/\d{4}-\d{6}/);
  expect(await bashke(stateDir, ["example", "remove"])).toMatchObject({ code: 0, out: "The example data are gone." });
  expect((await visitor.open("/sq/requests")).html).not.toMatch(/href="\/sq\/requests\/\d{4}-\d{6}/);

  const pids = [app.pid, app.databasePid()];
  expect(pids.every(isAlive)).toBe(true);
  expect(await app.stop()).toBe(0);
  expect(pids.some(isAlive)).toBe(false);

  const again = await startApp(stateDir);
  expect(await again.stop()).toBe(0);
  expect(again.said()).not.toContain(EXAMPLE);
  expect(again.said()).not.toContain("/sign-in/");
});

test("--empty starts without an example", { timeout: 30_000 }, async () => {
  const app = await startApp(stateFolder(), {}, { flags: ["--empty"] });
  const { status, html } = await openVisitor(app.url).open("/sq/requests");
  expect(status).toBe(200);
  expect(wordsOf(html)).not.toMatch(/\d{4}-\d{6}/);
  expect(await app.stop()).toBe(0);
  expect(app.said()).not.toContain("xample");
});

test("commands without a site running", { timeout: 60_000 }, async () => {
  const stateDir = stateFolder();
  const check = await bashke(stateDir, ["check"]);
  expect(check).toMatchObject({ code: 0, error: "" });
  expect(check.out.split("\n").length).toBeGreaterThanOrEqual(4);

  const clock = JSON.parse(
    (await bashke(stateDir, ["clock", "explain", "--rule", "answer", "--from", "2023-06-01"])).out,
  );
  expect(clock.due).toMatch(/^2023-06-\d\d$/);
  expect(Object.keys(clock.explanation)).toEqual(["sq", "sr", "en"]);
  expect((await bashke(stateDir, ["clock", "explain", "--rule", "none", "--from", "2023-06-01"])).code).toBe(1);

  const mail = join(projectRoot(), "tests/mail/vacation-sq.eml");
  expect(JSON.parse((await bashke(stateDir, ["mail", "inspect", mail])).out)).toMatchObject({
    class: "auto-reply",
    bounce: null,
  });
  const delivered = await bashke(stateDir, ["mail", "deliver", "--to", "dikush@bashke.example"], {
    input: readFileSync(mail),
  });
  expect(delivered).toMatchObject({ code: 0, error: "" });
  expect(JSON.parse(delivered.out)).toMatchObject({ state: "held" });
});
