import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testHouse } from "../../../tests/support/house.ts";
import { mailServer } from "../../../tests/support/mail.ts";
import { addDays } from "../../kernel/day.ts";
import { countQueries } from "../../platform/db/index.ts";
import { findOrganisationBySlug } from "../register/index.ts";
import { askAll } from "./actions/asking.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { newPromise } from "./actions/promises.ts";
import { findCommitment, listAllAfter } from "./queries/commitments.ts";
import { entriesOf } from "./queries/entries.ts";
import { listCommitments, tally } from "./queries/list.ts";
import { STATUSES, TIMELINESS, timelinessOf } from "./rules/scales.ts";

const server = await mailServer();
const house = await testHouse({
  example: true,
  now: "2026-11-23T09:00:00Z",
  settings: { SMTP_URL: server.url, MAIL_ALLOW_EXAMPLE: "1" },
});
const { db } = house.database;
const { today } = house.work();
const staff = await house.cookieOf("secretariat");

const read = async (path: string, cookie?: string) => {
  const reply = await house.visit(path, { cookie });
  return { status: reply.status, text: await reply.text(), location: reply.headers.get("location") };
};
const csrfIn = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
const CSRF = csrfIn((await read("/sq/commitments/new", staff)).text);
const send = (path: string, form: Record<string, string>, cookie: string | undefined = staff) =>
  house.visit(path, { cookie, form: { ...(cookie ? { csrf: CSRF } : {}), ...form } });

const FORM = {
  addressee: "Komuna e Lipjanit",
  office: "Drejtoria e Arsimit",
  wording_sq: "T’i pajisë shkollat me ramë për karroca",
  wording_en: "To give every school a ramp for wheelchairs",
  source: "Takimi me kryetarin",
  promised_on: "2026-10-01",
  due_on: "2026-12-01",
  language: "sq",
};
const lipjan = (await findOrganisationBySlug(db, "komuna-lipjan"))!;
const row = async (id: string) => (await findCommitment(db, id))!;
const promise = async (dueOn: string, more: Record<string, unknown> = {}) => {
  const made = await newPromise(house.work(), {
    source: { kind: "outside", id: null, title: "Takimi", url: null },
    addresseeId: lipjan.id,
    office: "",
    wording: { sq: "Ta hapë bibliotekën" },
    language: "sq",
    promisedOn: "2026-01-10" as never,
    dueOn: dueOn as never,
    ...more,
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
};
const linkIn = (raw: string) => /\/commitments\/answer\/([0-9a-f]{40})/.exec(raw.replace(/=\r?\n/g, ""))?.[1] ?? "";
const lettersOf = (number: string) =>
  server.received.map(({ raw }) => raw.toString()).filter((raw) => raw.replace(/=\r?\n/g, "").includes(number));

describe("the public ledger", () => {
  test("lists every promise with both scales, counts each facet, and narrows by it", async () => {
    const { text } = await read("/sq/commitments");
    expect(text).toContain("T’i publikojë procesverbalet e dëgjimeve buxhetore");
    expect(text).toContain("I ka kaluar afati (7)");
    expect((await read("/sq/commitments?time=late")).text).toContain("T’i thërrasë të gjitha komunat");
    const found = await read("/sq/commitments?found=no-evidence&q=kritere");
    expect(found.text).toContain("1 zotim");
    expect((await read("/sq/commitments?q=asgjakund")).text).toContain("Këtu ende nuk ka zotime");
  });

  test("what SQL says of timeliness, the rule says of every row; the figures add up", async () => {
    const rows = await listAllAfter(db, null, 500);
    const none = { text: "", timeliness: null, found: null, addresseeId: null, today };
    for (const ahead of [-200, -60, 0, 6, 60]) {
      const on = addDays(today, ahead);
      const { timeliness, found, total } = await listCommitments(db, { ...none, today: on }, { limit: 1, offset: 0 });
      const counted = await tally(db, {}, on);
      expect(total).toBe(rows.length);
      for (const word of TIMELINESS) {
        const expected = rows.filter(
          ({ due_on, found, kept_on }) => timelinessOf({ dueOn: due_on, found, keptOn: kept_on }, on) === word,
        ).length;
        expect(timeliness.get(word) ?? 0, `${word} on ${on}`).toBe(expected);
        expect(counted.timeliness.get(word)).toBe(expected);
      }
      for (const word of STATUSES) expect(found.get(word) ?? 0).toBe(rows.filter((one) => one.found === word).length);
    }
  });

  test("a page says the date first, what is claimed beside what was found, and everything that happened", async () => {
    const { slug } = await db
      .selectFrom("commitment")
      .select("slug")
      .where("found", "=", "limited")
      .executeTakeFirstOrThrow();
    const { text } = await read(`/sq/commitments/${slug}`);
    for (const part of [
      "I ka kaluar afati",
      "Thonë më shumë sesa u gjet.",
      "Lista u publikua në faqen e ministrisë.",
      "shumat mungojnë për 214 nga 251",
      "U pyet si qëndron",
      'href="https://mfpt.example/lista"',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("Shëno çfarë u gjet");
    expect((await read(`/sq/commitments/${slug.slice(0, 11)}`)).location).toBe(`/sq/commitments/${slug}`);
    expect((await read("/sq/commitments/z2026-99999")).status).toBe(404);
  });

  test("a promise in no language of the reader is shown in its own, marked", async () => {
    const { slug } = await db
      .selectFrom("commitment")
      .select("slug")
      .where("found", "=", "no-evidence")
      .executeTakeFirstOrThrow();
    expect((await read(`/en/commitments/${slug}`)).text).toContain('<span lang="sq">T’i hapë konkurset');
  });

  test("asks the database as often for many as for few", async () => {
    house.cache.trust(false);
    const queries = async () => (await countQueries(() => read("/sq/commitments"))).queries.length;
    const before = await queries();
    for (let n = 0; n < 6; n++) await promise("2027-01-01");
    expect(await queries()).toBe(before);
    expect(before).toBeLessThanOrEqual(6);
    house.cache.trust(true);
  });

  test("stands on the institution's page with its wholes, in search, and in the table", async () => {
    expect((await read("/sq/institutions/komuna-prizren")).text).toContain("Si i mban zotimet");
    expect((await read("/sq/search?q=ndri%C3%A7imin")).text).toContain("Ta ndreqë ndriçimin në rrugën Tirana");
    const csv = (await read("/sq/commitments/data.csv")).text;
    expect(csv).toContain("number,commitment,made_by");
    expect(csv).toMatch(/,no-evidence,/);
  });
});

describe("writing one down", () => {
  test.each([
    ["addressee", { addressee: "Askushi" }, "Nuk e gjetëm në regjistër"],
    ["wording_sq", { wording_sq: "", wording_en: "" }, "Shkruani zotimin në një gjuhë"],
    ["source", { source: "" }, "Shkruani ku u dha"],
    ["promised_on", { promised_on: "dje" }, "Shkruani datën si ditë"],
    ["promised_on", { promised_on: "2026-12-24" }, "ende nuk ka ardhur"],
    ["due_on", { due_on: "2026-09-01" }, "Afati nuk mund të jetë para"],
    ["source_url", { source_url: "civikos.net" }, "Kjo nuk është adresë e plotë"],
  ])("%s is asked for beside its field, and what was typed stays", async (_field, change, sentence) => {
    const reply = await send("/sq/commitments", { ...FORM, ...change });
    expect(reply.status).toBe(422);
    const text = await reply.text();
    expect(text).toContain(sentence);
    expect(text).toContain("Drejtoria e Arsimit");
  });

  test("nobody but staff may", async () => {
    const citizen = await house.cookieOf("citizen");
    expect((await house.visit("/sq/commitments/new", { cookie: citizen })).status).toBe(403);
    expect((await send("/sq/commitments", FORM, citizen)).status).toBe(403);
  });

  test("makes a numbered record in every language that was given", async () => {
    const reply = await send("/sq/commitments", FORM);
    expect(reply.status).toBe(303);
    const path = reply.headers.get("location") ?? "";
    expect(path).toMatch(/^\/sq\/commitments\/z2026-\d{5}-ti-pajise-shkollat/);
    const { text } = await read(path);
    expect(text).toContain("Afati është më 1 dhjetor 2026. E ka marrë përsipër: Komuna e Lipjanit.");
    expect((await read(path.replace("/sq/", "/en/"))).text).toContain("To give every school a ramp");
  });
});

describe("asking, answering, finding", () => {
  test("the addressee is asked on the day by real mail, answers by the link, and is found to have done less", async () => {
    const { id, number } = await promise("2026-11-23");
    await askAll(house.work());
    await askAll(house.work());
    await house.settle();
    const [letter, ...more] = lettersOf(number);
    expect(more).toEqual([]);
    const token = linkIn(letter ?? "");
    expect(token).toHaveLength(40);
    expect(JSON.stringify(await db.selectFrom("commitment_question").selectAll().execute())).not.toContain(token);

    const path = `/sq/commitments/answer/${token}`;
    const page = await house.visit(path);
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(await page.text()).toContain("Ta hapë bibliotekën");
    const wrong = await send(path, { status: "complete", words: "", evidence: "kot" }, undefined);
    expect(wrong.status).toBe(422);
    const right = {
      status: "complete",
      words: "U hap më 20 nëntor.",
      evidence: "https://lipjan.example/b Foto",
      office: "Kultura",
    };
    expect((await send(path, right, undefined)).status).toBe(303);
    expect(await row(id)).toMatchObject({ claimed: "complete", claimed_on: today, found: null });
    // A claim ends nothing: the promise is still open for whoever looks.
    expect((await read(`/sq/commitments/${number}`.toLowerCase())).location).toContain("/sq/commitments/");

    const slug = (await row(id)).slug;
    const noEvidence = await send(`/sq/commitments/${slug}/findings`, {
      status: "complete",
      rationale: "Po",
      kept_on: today,
    });
    expect(noEvidence.status).toBe(422);
    expect(await noEvidence.text()).toContain("Tregoni ku shihet");
    await send(`/sq/commitments/${slug}/findings`, { status: "limited", rationale: "Hapur vetëm një ditë në javë." });
    expect(await row(id)).toMatchObject({ found: "limited", kept_on: null });
    await send(`/sq/commitments/${slug}/findings`, {
      status: "complete",
      rationale: "Tani çdo ditë.",
      evidence: "https://lipjan.example/orari",
      kept_on: "2026-11-22",
    });
    expect(await row(id)).toMatchObject({ found: "complete", kept_on: "2026-11-22" });
    expect((await entriesOf(db, id)).findings).toHaveLength(2);
    expect((await read(`/sq/commitments/${slug}`)).text).toContain("U përmbush më 22 nëntor 2026, brenda afatit");
  });

  test("silence is asked three times, each once however often the job runs, and then has a name", async () => {
    const { id, number, slug } = await promise("2026-11-01");
    for (let ahead = 0; ahead <= 30; ahead++) {
      const now = { ...house.work(), today: addDays(today, ahead) };
      await askAll(now);
      if (ahead % 7 === 0) await askAll(now);
    }
    await house.settle();
    expect((await entriesOf(db, id)).questions.map(({ step }) => step)).toEqual(["ask", "remind", "escalate"]);
    expect(lettersOf(number)).toHaveLength(3);
    await sql`update commitment_question set asked_on = asked_on - 40 where commitment_id = ${id}::uuid`.execute(db);
    house.cache.drop([`commitment:${id}`]);
    expect((await read(`/sq/commitments/${slug}`)).text).toContain("Pa përgjigje: u pyet tri herë");
    expect((await read("/sq/commitments/desk", staff)).text).toContain("Pa përgjigje");
  });

  test("an example writes to nobody, and an addressee without an address waits on the desk", async () => {
    const example = await promise("2026-11-20", { example: true });
    const { rows } = await sql<{ id: string }>`select o.id from organisation o where o.kind = 'organisation'
      and not exists (select 1 from contact_detail c where c.organisation_id = o.id and c.channel = 'email') limit 1`.execute(
      db,
    );
    const silent = rows[0]
      ? await promise("2026-11-20", { addresseeId: rows[0].id, wording: { sq: "Pa adresë fare" } })
      : null;
    await askAll(house.work());
    expect((await entriesOf(db, example.id)).questions).toEqual([]);
    if (silent) expect((await read("/sq/commitments/desk", staff)).text).toContain("Pa adresë fare");
  });

  test("a date moves only by an act, the first one stays in sight, and the asking begins anew", async () => {
    const { id, slug } = await promise("2026-11-10");
    const path = `/sq/commitments/${slug}/revisions`;
    const form = { due_on: "2027-02-01", act: "Vendimi 03/12", decided_on: "2026-11-05", act_url: "" };
    expect((await send(path, { ...form, act: "" })).status).toBe(422);
    expect((await send(path, { ...form, due_on: "2026-11-10" })).status).toBe(422);
    expect((await send(path, form)).status).toBe(303);
    expect(await row(id)).toMatchObject({ due_on: "2027-02-01", first_due_on: "2026-11-10" });
    const { text } = await read(`/sq/commitments/${slug}`);
    expect(text).toContain("Afati i parë ishte më 10 nëntor 2026");
    expect(text).toContain("Vendimi 03/12");
  });

  test("what was said on the telephone is written down with its way and its day", async () => {
    const { id, slug } = await promise("2026-12-10");
    const form = { status: "limited", words: "Po punohet.", on: "2026-11-20", how: "call" };
    expect(await (await send(`/sq/commitments/${slug}/claims`, { ...form, how: "link" })).text()).toContain(
      "Zgjidhni si u tha",
    );
    expect((await send(`/sq/commitments/${slug}/claims`, form)).status).toBe(303);
    expect((await entriesOf(db, id)).claims[0]).toMatchObject({ how: "call", claimed_on: "2026-11-20" });
    expect((await read("/sq/commitments/desk", staff)).text).toContain("Ta hapë bibliotekën");
  });
});

test("who is erased leaves what was written down without a name", async () => {
  const { rows } = await sql<{
    id: string;
  }>`select by_id as id from commitment_finding where by_id is not null limit 1`.execute(db);
  const person = rows[0]!.id;
  expect((await exportPerson(db, person)).records).toMatchObject({ findings: expect.any(Array) });
  await house.work().inTransaction((tx) => forgetPerson(tx, person));
  const left = await sql`select 1 from commitment_finding where by_id = ${person}::uuid`.execute(db);
  expect(left.rows).toEqual([]);
});
