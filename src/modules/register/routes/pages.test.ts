import { beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../../tests/support/house.ts";
import { LOCALES } from "../../../kernel/language.ts";
import { countQueries } from "../../../platform/db/index.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });

const PUBLIC = [
  "/organisations",
  "/organisations?q=kcsf",
  "/organisations?kind=donor&member=no",
  "/institutions",
  "/institutions?q=prishtina",
  "/map",
  "/places",
  "/places/kamenice",
  "/places/rajoni-prishtine",
  "/institutions/komuna-kamenice",
  "/institutions/agjencia-per-informim-dhe-privatesi",
  "/organisations/kcsf",
  "/organisations/kcsf/corrections/new",
  "/institutions/komuna-kamenice/corrections/new",
];
const STAFF = [
  "/register",
  "/register/suggestions",
  "/register/organisations/new",
  "/register/organisations/kcsf",
  "/register/organisations/komuna-kamenice",
  "/register/imports",
];

describe.each(LOCALES)("in %s", (locale) => {
  test.each(PUBLIC)("a visitor sees %s", async (path) => {
    const answer = await house.visit(`/${locale}${path}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object|NaN|\{[a-z]+\}/);
    expect(html).not.toMatch(/ style=| on\w+=/);
  });

  test.each(STAFF)("the secretariat sees %s", async (path) => {
    const answer = await house.visit(`/${locale}${path}`, { cookie: await house.cookieOf("secretariat", "register") });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });
});

test.each(STAFF)("a visitor does not see %s", async (path) => {
  expect((await house.visit(`/sq${path}`)).status).toBe(302);
  expect((await house.visit(`/sq${path}`, { cookie: await house.cookieOf("secretariat", "requests") })).status).toBe(
    403,
  );
});

test("an institution asked for on the other shelf is found on its own", async () => {
  const answer = await house.visit("/sq/organisations/komuna-kamenice");
  expect(answer.status).toBe(301);
  expect(answer.headers.get("location")).toBe("/sq/institutions/komuna-kamenice");
});

test("an example says that it is one; search engines are told to leave it", async () => {
  const html = await (await house.visit("/en/organisations/kcsf")).text();
  expect(html).toContain("This is an example organisation");
  expect(html).toContain("example-banner");
  expect(html).toContain("noindex");
  expect(html).not.toContain("application/ld+json");
});

test("an institution tells search engines what it is", async () => {
  const html = await (await house.visit("/en/institutions/komuna-kamenice")).text();
  const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(json)).toMatchObject({ "@type": "GovernmentOrganization", name: "Komuna e Kamenicës" });
});

describe("the list", () => {
  beforeAll(async () => {
    await house.visit("/sq/organisations");
  });

  test("finds by search, narrows by filters, and says how to go on when nothing is found", async () => {
    const found = await (await house.visit("/sq/organisations?q=fondacioni+kosovar")).text();
    expect(found).toContain("/sq/organisations/kcsf");
    const none = await (await house.visit("/sq/organisations?q=xqzwv")).text();
    expect(none).toContain("Asgjë nuk u gjet kështu");
    expect(none).toContain("empty-state");
  });

  test("asks the database the same number of times for one row as for many", async () => {
    const count = async (path: string) => (await countQueries(() => house.visit(path))).queries.length;
    await house.visit("/sq/organisations?member=yes");
    const few = await count("/sq/organisations?kind=network&x=1");
    const many = await count("/sq/organisations?x=2");
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(6);
  });

  test("an institution's page takes a fixed number of queries", async () => {
    const { queries } = await countQueries(() => house.visit("/sq/institutions/zyra-e-kryeministrit?x=1"));
    expect(queries.length).toBeLessThanOrEqual(24);
  });
});

describe("what is shared as data", () => {
  test("Popolo: every record with an address that stays and leads to its page", async () => {
    const answer = await house.visit("/organisations.json");
    const data = (await answer.json()) as {
      organizations: { id: string; name: string; classification: string }[];
      areas: object[];
    };
    expect(data.organizations.length).toBeGreaterThan(100);
    const commune = data.organizations.find((each) => each.name === "Komuna e Kamenicës");
    expect(commune?.classification).toBe("municipality");
    const led = await house.visit(new URL(commune!.id).pathname);
    expect(led.status).toBe(301);
    expect(led.headers.get("location")).toMatch(/\/institutions\/komuna-kamenice$/);
  });

  test("CSV and Excel", async () => {
    const csv = new Uint8Array(await (await house.visit("/organisations.csv")).arrayBuffer());
    expect([...csv.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(csv)).toContain("Fondacioni Kosovar për Shoqëri Civile");
    const xlsx = new Uint8Array(await (await house.visit("/organisations.xlsx")).arrayBuffer());
    expect([...xlsx.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });
});
