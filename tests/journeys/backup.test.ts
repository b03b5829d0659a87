import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { externalPostgres } from "../support/external-postgres.ts";
import { describeWith } from "../support/needs.ts";
import { bashke, freePort, startApp, stateFolder, until } from "./support/app.ts";
import { openVisitor } from "./support/visitor.ts";

/** The secret goes with the site: the addresses of preview pictures are signed with it. */
const SETTINGS = { BASHKE_NOW: "2023-06-01T09:00:00Z", SECRET: "a secret that both sites of this test share" };
const LISTS = [
  "/sq",
  "/sr/requests",
  "/sq/institutions",
  "/en/organisations",
  "/sq/places",
  "/sq/map",
  "/sq/requests/help",
];

describeWith("external-postgres", "a backup", (postgres) => {
  test("made on the embedded database gives the same pages on another PostgreSQL", { timeout: 150_000 }, async () => {
    const [from, to, port] = [stateFolder(), stateFolder(), await freePort()];
    const archive = join(from, "bashke.tar");
    let app = await startApp(from, SETTINGS, { port });
    const paths = [...LISTS, ...(await linkedFrom(app.url, ["/sq/requests", "/sq/institutions", "/sq/organisations"]))];
    expect(paths.length).toBeGreaterThan(LISTS.length + 10);
    await until(() => everyFileIsRead(app.url, paths), 60_000, "every file of the example read");
    const before = await pagesOf(app.url, paths);
    expect(await bashke(from, ["backup", archive])).toMatchObject({ code: 0, error: "" });
    expect(await app.stop()).toBe(0);

    const external = await externalPostgres(postgres);
    afterAll(external.stop);
    const settings = { ...SETTINGS, DATABASE_URL: external.url };
    const restored = await bashke(to, ["restore", archive], { settings });
    expect(restored).toMatchObject({ code: 0, error: "" });
    app = await startApp(to, settings, { port });
    expect(app.said()).not.toContain("loading the example data");
    const after = await pagesOf(app.url, paths);
    const differing = paths.filter((path) => after.get(path) !== before.get(path));
    expect(differing).toEqual([]);
    expect(await app.stop()).toBe(0);
  });
});

/** A file that was read can be looked into: from then on the page of its letter shows the same, today and after a restore. */
async function everyFileIsRead(url: string, paths: readonly string[]): Promise<boolean> {
  const visitor = openVisitor(url);
  for (const path of paths.filter((one) => /^\/sq\/requests\/\d[^/]*$/.test(one))) {
    const { html } = await visitor.open(path);
    if ([...html.matchAll(/href="([^"]*\/files\/\d+)"/g)].some(([, file]) => !html.includes(`href="${file}/view"`)))
      return false;
  }
  return true;
}

/** Pages of single records, and the files of letters, that these lists lead to. */
async function linkedFrom(url: string, lists: readonly string[]): Promise<string[]> {
  const visitor = openVisitor(url);
  const paths = new Set<string>();
  for (const list of lists) {
    const { html } = await visitor.open(list);
    for (const [, path] of html.matchAll(/href="(\/sq\/(?:requests\/\d|institutions\/|organisations\/)[^"?#]*)"/g))
      paths.add(path!);
  }
  for (const path of [...paths].filter((one) => one.startsWith("/sq/requests/"))) {
    for (const [, file] of (await visitor.open(path)).html.matchAll(/href="(\/sq\/[^"]*\/files\/\d+)"/g))
      paths.add(file!);
  }
  return [...paths];
}

async function pagesOf(url: string, paths: readonly string[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const path of paths) {
    const { status, html } = await openVisitor(url).open(path);
    pages.set(path, `${status} ${withoutChance(html)}`);
  }
  return pages;
}

/** What differs from visit to visit by intent: the token against forged forms and the nonce. */
const withoutChance = (html: string): string =>
  html
    .replace(/(name="csrf"[^>]*value=)"[^"]*"/g, '$1""')
    .replace(/(value)="[^"]*"([^>]*name="csrf")/g, '$1=""$2')
    .replace(/ nonce="[^"]*"/g, "");
