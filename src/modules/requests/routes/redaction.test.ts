import { describe, expect, test } from "vitest";
import { testHouse } from "../../../../tests/support/house.ts";
import { acceptMail, readArrived } from "../../../platform/mail/in/index.ts";
import { listMessages } from "../queries/messages.ts";
import { findRequest } from "../queries/requests.ts";
import { addressOf } from "../rules/addresses.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const { db } = house.database;
const staff = await house.cookieOf("secretariat", "requests");

// Words of the first example's letter and title, which nothing else on the site uses.
const { id, number } = await db
  .selectFrom("request")
  .select(["id", "number"])
  .where("title", "like", "%Janjevë")
  .executeTakeFirstOrThrow();
const row = async () => (await findRequest(db, id))!;
const path = async (rest = "") => `/sq/requests/${(await row()).slug}${rest}`;

const html = async (address: string, cookie?: string) => {
  const reply = await house.visit(address, { cookie });
  return { status: reply.status, text: await reply.text(), headers: reply.headers };
};
const CSRF = /name="csrf" value="([^"]+)"/.exec((await html(await path("/redaction"), staff)).text)?.[1] ?? "";
const send = async (address: string, form: Record<string, string>) =>
  house.visit(address, { cookie: staff, form: { csrf: CSRF, ...form } });

/** Every address on which the public meets a request. */
const everywhere = async () => {
  const whole = await path();
  return [
    whole,
    whole.replace("/sq/", "/en/"),
    whole.replace("/sq/", "/sr-cyrl/"),
    `${whole}/feed.atom`,
    `${whole}/data.json`,
    "/sq/requests",
    "/sq/requests/feed.atom",
    "/sq/requests/data.json",
    "/sq/requests/data.csv",
    `/sq/requests?q=${number}`,
    "/sq/search?q=ujësjellësit",
    "/sq/search?q=rezervuar",
    "/sq/institutions/komuna-lipjan",
    "/sq",
    `/sq/requests/new?same=${number}&institution=${(await row()).institution_id}`,
  ];
};
const placesOf = async (word: string) => {
  const found: string[] = [];
  for (const address of await everywhere()) {
    if ((await html(address)).text.includes(word)) found.push(address);
  }
  return found;
};

async function arrive(words: string): Promise<void> {
  const { secret } = await db.selectFrom("request").select("secret").where("id", "=", id).executeTakeFirstOrThrow();
  const to = addressOf({ number, secret }, house.config.mail.domain);
  const raw = `From: Zyra <zyra@komuna-lipjan.example>\r\nTo: ${to}\r\nSubject: Pergjigje\r\nMessage-ID: <${words.length}@lipjan.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`;
  const letter = await acceptMail(house.work(), new TextEncoder().encode(raw), {
    source: "command",
    envelopeFrom: "zyra@komuna-lipjan.example",
    envelopeTo: [to],
  });
  await readArrived(house.work(), letter.id);
  await house.settle();
}

describe("words under a rule of the request", () => {
  test("are read in many places before", async () => {
    expect((await placesOf("rehabilitimin")).length).toBeGreaterThan(8);
  });

  test("need a reason, and come back as they were typed without one", async () => {
    const reply = await send(await path("/text-rules"), { words: "rehabilitimin", reason: "" });
    expect(reply.status).toBe(422);
    const text = await reply.text();
    expect(text).toContain("Zgjidhni arsyen");
    expect(text).toContain('value="rehabilitimin"');
  });

  test("are gone from every place where the public meets them, the address among them", async () => {
    const before = await path();
    expect((await send(await path("/text-rules"), { words: "Rehabilitim*", reason: "personal-data" })).status).toBe(
      303,
    );
    await house.settle();
    expect(await placesOf("rehabilitimin")).toEqual([]);
    expect(await placesOf("rehabilitimi")).toEqual([]);
    expect((await html(before)).headers.get("location")).toBe(await path());
    const { text } = await html(await path());
    expect(text).toContain("█████");
    expect(text).toContain("të dhëna personale");
  });

  test("are covered in a letter that comes later, and nothing else in it is", async () => {
    await arrive("Për rehabilitimet e tjera pyetni drejtorinë.");
    expect((await html(await path())).text).toContain("Për █████ e tjera pyetni drejtorinë.");
    expect(await placesOf("rehabilitim")).toEqual([]);
  });

  test("stay in the letter for staff, and in what leaves for the institution", async () => {
    expect((await html(await path(), staff)).text).toContain("Për rehabilitimet e tjera");
    expect((await row()).title_sent).toContain("rehabilitimin");
  });

  test("are not told by history", async () => {
    const history = await db
      .selectFrom("history")
      .select("changes")
      .where("table_name", "in", ["text_rule", "request"])
      .execute();
    expect(JSON.stringify(history)).not.toMatch(/rehabilitim/i);
  });

  test("come back when the rule ends, in the address too", async () => {
    const { id: rule } = await db
      .selectFrom("text_rule")
      .select("id")
      .where("record_id", "=", id)
      .executeTakeFirstOrThrow();
    await send(await path(`/text-rules/${rule}/end`), {});
    await house.settle();
    expect((await placesOf("rehabilitimin")).length).toBeGreaterThan(8);
    expect((await row()).title_sent).toBeNull();
    expect((await row()).slug).toContain("rehabilitimin");
  });
});

describe("words chosen one by one", () => {
  const letter = async () => (await listMessages(db, id))[0]!;

  test("are boxes to tick; without a reason they stay ticked and are asked for it", async () => {
    const page = await path(`/letters/${(await letter()).id}/redaction`);
    const { text } = await html(page, staff);
    const value = /value="(0:\d+-\d+)"[^>]*><span>rezervuarit<\/span>/.exec(text)?.[1] ?? "";
    expect(value).not.toBe("");
    const refused = await send(page, { part: "1", w: value, reason: "" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(new RegExp(`value="${value}"[^>]*checked`));
    expect((await send(page, { part: "1", w: value, reason: "rights" })).status).toBe(303);
    expect(await placesOf("rezervuarit")).toEqual([]);
    expect((await html(await path())).text).toContain("e drejta e autorit");
    expect((await send(page, { part: "1", reason: "" })).status).toBe(303);
    expect((await placesOf("rezervuarit")).length).toBeGreaterThan(2);
  });

  test("nobody but staff may", async () => {
    const page = await path(`/letters/${(await letter()).id}/redaction`);
    const citizen = await house.cookieOf("citizen");
    for (const cookie of [undefined, citizen]) expect((await html(page, cookie)).status).not.toBe(200);
  });
});

test("a public title of staff's own is kept, and taken back", async () => {
  await send(await path("/title"), { title: "Kontrata për një rrjet uji" });
  expect((await html(await path())).text).toContain("Kontrata për një rrjet uji");
  expect((await row()).slug).toBe(`${number}-kontrata-per-nje-rrjet-uji`);
  await send(await path("/title"), { title: "" });
  expect((await row()).title).toContain("Janjevë");
});
