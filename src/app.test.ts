import pg from "pg";
import { expect, test } from "vitest";
import { testHouse } from "../tests/support/house.ts";
import { openHouse } from "./app.ts";
import { countQueries } from "./platform/db/index.ts";
import { indexRecord } from "./platform/search/index.ts";
import { touch } from "./platform/work/index.ts";

const house = await testHouse();
const text = async (path: string) => (await house.visit(path)).text();
const record = (recordId: string, path: string) => ({
  kind: "place",
  recordId,
  language: "sq",
  audience: "public",
  title: `Vendi ${recordId}`,
  body: "",
  path,
  day: null,
  facets: {},
});

test("the front page and the search ask as much of the database for a hundred records as for one", async () => {
  const asked = async (path: string) => (await countQueries(() => house.visit(path))).queries.length;
  const add = (from: number, to: number) =>
    house.work().inTransaction((tx) =>
      indexRecord(
        tx,
        Array.from({ length: to - from }, (_, i) => record(`x${from + i}`, `/places/x${from + i}`)),
      ),
    );
  await add(0, 1);
  const before = [await asked("/sq?a"), await asked("/sq/search?q=vendi")];
  await add(1, 100);
  expect([await asked("/sq?b"), await asked("/sq/search?q=vendi")]).toEqual(before);
  expect(before[1]).toBeLessThanOrEqual(2);
  // One or two for each department that has dated things, and those of the six figures it shows.
  expect(before[0]).toBeLessThanOrEqual(24);
});

test("a page names itself without what it does not know, in every language", async () => {
  const html = await text("/en/search?utm_source=x&q=water&%3Cb%3E=1&page=");
  expect(html).toContain('rel="canonical" href="http://bashke.test/en/search?q=water"');
  expect(html).toContain('hreflang="sr-Cyrl" href="http://bashke.test/sr-cyrl/search?q=water"');
  expect(await text("/sq")).toContain('rel="canonical" href="http://bashke.test/sq"');
});

test("the sitemap that robots are promised holds every public record in every language", async () => {
  expect(await text("/robots.txt")).toContain("Sitemap: http://bashke.test/sitemap.xml");
  await house.work().inTransaction((tx) => indexRecord(tx, [record("q", "/places/a&b-ë")]));
  const index = await house.visit("/sitemap.xml");
  expect(index.headers.get("content-type")).toBe("application/xml; charset=utf-8");
  expect(await index.text()).toContain("<loc>http://bashke.test/sitemaps/1.xml</loc>");
  const records = await text("/sitemaps/1.xml");
  for (const locale of ["sq", "sr", "sr-cyrl", "en"])
    expect(records).toContain(`<url><loc>http://bashke.test/${locale}/places/a&#38;b-%C3%AB</loc>`);
  expect(records).toContain('hreflang="sr-Latn"');
  const pages = await text("/sitemaps/pages.xml");
  expect(pages).toContain("<loc>http://bashke.test/sq</loc>");
  expect(pages).not.toContain("/search<");
  for (const wrong of ["2.xml", "0.xml", "1", "x.xml", "99999999.xml"])
    expect((await house.visit(`/sitemaps/${wrong}`)).status, wrong).toBe(404);
});

test("measures are for this machine and administrators, not for what a proxy hands on", async () => {
  expect((await house.visit("/metrics")).status).toBe(200);
  expect((await house.visit("/metrics", { headers: { "x-forwarded-for": "192.0.2.1" } })).status).toBe(403);
});

test("two processes on one database drop each other's pages, and trust nothing while they cannot hear", {
  timeout: 60_000,
}, async () => {
  const other = await openHouse(house.config, { databaseUrl: house.database.url, poolSize: 3 });
  try {
    const keep = async () => {
      await text("/sq");
      await text("/sq/about");
    };
    await keep();
    expect(house.cache.size).toBeGreaterThanOrEqual(2);
    const change = (tag: string) => other.work().inTransaction((tx) => touch(tx, tag));
    const today = house.today();
    await change("requests");
    await expect.poll(() => house.cache.find("/sq", today)).toBeUndefined();
    expect(house.cache.find("/sq/about", today)).toBeDefined();

    await keep();
    const { rows } = await house.database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'bashke listen'",
    );
    expect(rows.length).toBeGreaterThan(0);
    await expect.poll(() => house.cache.size).toBe(0);
    await change("requests");
    await expect
      .poll(
        async () => {
          await keep();
          return house.cache.size;
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThanOrEqual(2);
    await change("requests");
    await expect.poll(() => house.cache.find("/sq", today)).toBeUndefined();

    await keep();
    await other.database.pool.query("select pg_notify(current_schema() || '_touched', 'no list')");
    await expect.poll(() => house.cache.size).toBe(0);
  } finally {
    await other.close();
  }
});

test("while the database is away the site says so in the reader's language, and is back by itself", {
  timeout: 90_000,
}, async () => {
  const { rows } = await house.database.pool.query("select current_database() as name");
  const name = String(rows[0].name);
  const admin = new pg.Client({ connectionString: house.database.url.replace(`/${name}?`, "/postgres?") });
  await admin.connect();
  await admin.query(`alter database ${name} with allow_connections false`);
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  const started = performance.now();
  const health = await house.visit("/healthz");
  expect(health.status).toBe(503);
  expect(performance.now() - started).toBeLessThan(4_000);
  const page = await house.visit("/en/search?q=water");
  expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await page.text()).toMatch(/lang="en"/);

  await admin.query(`alter database ${name} with allow_connections true`);
  await admin.end();
  await expect.poll(async () => (await house.visit("/healthz")).status, { timeout: 20_000 }).toBe(200);
  expect((await house.visit("/en/search?q=water")).status).toBe(200);
});
