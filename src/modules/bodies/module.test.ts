import { describe, expect, test } from "vitest";
import { z } from "zod";
import { testHouse } from "../../../tests/support/house.ts";
import { addDays, day } from "../../kernel/day.ts";
import { countQueries } from "../../platform/db/index.ts";
import { createPerson } from "../accounts/index.ts";
import { endMandate, holdAssembly, takeSeat } from "./actions/mandates.ts";
import { exportPerson, forgetPerson } from "./actions/people.ts";
import { tellOfVacancies } from "./actions/watch.ts";
import { findBodyBySlug, insertMandate, listSeats } from "./queries/bodies.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const { db } = house.database;
const { today } = house.work();
const staff = await house.cookieOf("secretariat");

const read = async (path: string, cookie?: string) => {
  const reply = await house.visit(path, { cookie });
  return { status: reply.status, text: await reply.text() };
};
const CSRF = /name="csrf" value="([^"]+)"/.exec((await read("/sq/bodies/new", staff)).text)?.[1] ?? "";
const send = (path: string, form: Record<string, string>, cookie = staff) =>
  house.visit(path, { cookie, form: { csrf: CSRF, ...form } });

const council = (await findBodyBySlug(db, "keshilli-per-bashkepunim-te-qeverise-me-shoqerine-civile"))!;
const path = `/sq/bodies/${council.slug}`;
const seatsOf = async (id: string) => listSeats(db, [id]);

const NEW = {
  kind: "team",
  name_sq: "Ekipi për prova",
  act: "Vendim prove",
  from: "2026-01-01",
  seats_government: "2",
  "seats_civil-society": "3",
};

describe("what everybody reads", () => {
  test("the list says of each body how many of its seats somebody holds", async () => {
    const { text } = await read("/sq/bodies");
    for (const part of [
      "Këshilli për Bashkëpunim",
      "26 nga 29 vende të plotësuara",
      "3 vende bosh",
      "Këshilli i fshatit Smirë",
      "të gjitha të plotësuara",
    ])
      expect(text).toContain(part);
  });

  test("a body shows its sides, its empty seats with their day, what ends soon, and who was there before", async () => {
    const { text } = await read(path);
    for (const part of [
      "Vendi 10",
      "bosh që nga",
      "mbaron së shpejti",
      "zëvendës: Besa Jashari",
      "u shkarkua",
      "Mimoza Pllana",
    ])
      expect(text).toContain(part);
    expect(text).toContain("12 nga 14 vende të plotësuara");
    expect(text).toContain("14 nga 15 vende të plotësuara");
    expect(text).not.toContain("Shto vende");
    expect((await read("/sq/bodies/askund")).status).toBe(404);
    expect((await read(path.replace("/sq/", "/en/"))).text).toContain("Council for Cooperation of the Government");
  });

  test("asks the database as often for a council of 29 as for a team of seven", async () => {
    house.cache.trust(false);
    const queries = async (address: string) => (await countQueries(() => read(address))).queries.length;
    const [small, large] = [await queries("/sq/bodies/ekipi-1-pjesemarrja-ne-politikeberje"), await queries(path)];
    expect(large).toBe(small);
    expect(await queries("/sq/bodies")).toBeLessThanOrEqual(6);
    house.cache.trust(true);
  });

  test("is found by search, and stands on the desk of staff alone", async () => {
    expect((await read("/sq/search?q=goshic%C3%AB")).text).toContain("Këshilli i fshatit Goshicë");
    expect((await read("/sq/bodies/desk", staff)).text).toContain("Mbarojnë së shpejti");
    expect((await house.visit("/sq/bodies/desk", { cookie: await house.cookieOf("citizen") })).status).toBe(403);
  });

  test("is Popolo: every reference leads to something that is there", async () => {
    const date = z.iso.date().nullable();
    const shape = z.strictObject({
      organizations: z.array(
        z.strictObject({
          id: z.uuid(),
          name: z.string().min(1),
          classification: z.string(),
          parent_id: z.uuid().nullable(),
          founding_date: date,
          dissolution_date: date,
          links: z.array(z.strictObject({ url: z.url() })),
        }),
      ),
      posts: z.array(
        z.strictObject({
          id: z.uuid(),
          label: z.string().min(1),
          role: z.string(),
          organization_id: z.uuid(),
          start_date: date,
          end_date: date,
          other_labels: z.array(z.strictObject({ name: z.string(), note: z.string() })),
        }),
      ),
      persons: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      memberships: z.array(
        z.strictObject({
          id: z.uuid(),
          person_id: z.string(),
          post_id: z.uuid(),
          organization_id: z.uuid(),
          on_behalf_of_id: z.uuid().nullable(),
          role: z.string(),
          start_date: date,
          end_date: date,
        }),
      ),
    });
    const data = shape.parse(JSON.parse((await read("/sq/bodies/data.json")).text));
    const [bodies, posts, persons] = [data.organizations, data.posts, data.persons].map(
      (all) => new Set(all.map(({ id }) => id)),
    );
    expect(data.organizations.every(({ parent_id }) => parent_id === null || bodies!.has(parent_id))).toBe(true);
    expect(data.posts.every(({ organization_id }) => bodies!.has(organization_id))).toBe(true);
    expect(data.memberships.every(({ post_id, person_id }) => posts!.has(post_id) && persons!.has(person_id))).toBe(
      true,
    );
  });
});

describe("what staff write down", () => {
  test.each([
    ["kind", { kind: "" }, "Zgjidhni llojin"],
    ["name_sq", { name_sq: "" }, "Shkruani emrin në një gjuhë"],
    ["seats", { seats_government: "", "seats_civil-society": "" }, "Shkruani sa vende"],
    ["seats", { seats_government: "shumë" }, "Shkruani sa vende"],
    ["act_url", { act_url: "ligji" }, "Kjo nuk është adresë"],
  ])("a body without %s comes back with what was typed", async (_field, change, sentence) => {
    const reply = await send("/sq/bodies", { ...NEW, ...change });
    expect(reply.status).toBe(422);
    const text = await reply.text();
    expect(text).toContain(sentence);
    expect(text).toContain("Vendim prove");
  });

  test("a new body has its seats, all empty since it began; somebody takes one, and nobody else in that time", async () => {
    const made = await send("/sq/bodies", NEW);
    expect(made.status).toBe(303);
    const at = made.headers.get("location") ?? "";
    expect((await read(at)).text).toContain("bosh që nga 1 janar 2026");
    const body = (await findBodyBySlug(db, at.split("/").at(-1)!))!;
    const { seats } = await seatsOf(body.id);
    expect(seats).toHaveLength(5);
    const seat = `${at}/seats/${seats[0]!.id}`;
    const form = { name: "Arta Hoxha", how: "appointed", act: "Vendimi 12", from: "2026-02-01", to: "2026-12-31" };
    for (const [change, sentence] of [
      [{ name: "" }, "Shkruani emrin dhe mbiemrin"],
      [{ how: "" }, "Zgjidhni si erdhi"],
      [{ organisation: "Askushi fare" }, "Nuk e gjetëm në regjistër"],
      [{ email: "askush larg" }, "nuk është adresë"],
      [{ from: "2025-12-31" }, "Vendi nuk ekziston"],
      [{ to: "2026-01-31" }, "para së parës"],
    ] as const) {
      const reply = await send(`${seat}/mandates`, { ...form, ...change });
      expect(reply.status, sentence).toBe(422);
      expect(await reply.text()).toContain(sentence);
    }
    expect((await send(`${seat}/mandates`, { ...form, organisation: "Komuna e Lipjanit" })).status).toBe(303);
    const taken = await send(`${seat}/mandates`, { ...form, name: "Tjetër Kush", from: "2026-12-31", to: "" });
    expect(await taken.text()).toContain("vendin e mban dikush tjetër");
    expect((await read(at)).text).toContain("Komuna e Lipjanit");
    expect((await read("/sq/institutions/komuna-lipjan")).text).toContain("Ku ulet");
  });

  test("two who write at once: the database lets one of them, whoever forgot to ask", async () => {
    const { seats } = await seatsOf(council.id);
    const seat = seats.find(({ position }) => position === 13)!;
    const wish = {
      name: "Një",
      how: "appointed" as const,
      act: "Vendim",
      from: today,
      to: null,
      deputy: false,
      onBehalfOf: null,
      personId: null,
      email: null,
    };
    const both = await Promise.all([
      takeSeat(house.work(), seat.id, wish),
      takeSeat(house.work(), seat.id, { ...wish, name: "Dy" }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { mandates } = await seatsOf(council.id);
    const [row] = mandates.get(seat.id)!;
    const past = insertMandate(db, { ...row!, id: crypto.randomUUID(), valid_from: addDays(today, 5) });
    await expect(past).rejects.toMatchObject({ code: "23P01" });
  });

  test("a mandate ends for a reason; one written down by mistake counts for nothing", async () => {
    const { seats, mandates } = await seatsOf(council.id);
    const seat = seats.find(({ position }) => position === 13)!;
    const [mandate] = mandates.get(seat.id)!;
    const ending = `${path}/seats/${seat.id}/mandates/${mandate!.id}/end`;
    expect(await (await send(ending, { on: today, because: "" })).text()).toContain("Zgjidhni pse");
    expect((await send(ending, { because: "mistake" })).status).toBe(303);
    expect((await seatsOf(council.id)).mandates.get(seat.id)).toBeUndefined();
    expect((await read(path)).text).not.toContain("Një");
  });

  test("an assembly by show of hands is entered from its sheet: all seats or none", async () => {
    const village = (await findBodyBySlug(db, "keshilli-i-fshatit-goshice"))!;
    const at = `/sq/bodies/${village.slug}`;
    const form = {
      from: "2026-11-20",
      present: "52",
      names: "1. Fatmir Aliu\n2) Shqipe Rama\nTepër Njeri",
      to: "2029-11-19",
    };
    expect(await (await send(`${at}/assembly`, form)).text()).toContain("Janë më shumë emra se vende bosh (2)");
    expect(await (await send(`${at}/assembly`, { ...form, present: "" })).text()).toContain("Shkruani sa veta ishin");
    expect((await send(`${at}/assembly`, { ...form, names: "1. Fatmir Aliu\n2) Shqipe Rama" })).status).toBe(303);
    const { text } = await read(at);
    expect(text).toContain("Fatmir Aliu");
    expect(text).toContain("zgjedhur me ngritje dore në kuvend");
    const none = await holdAssembly(house.work(), village.id, { names: ["X Y"], on: today, until: null, act: "K" });
    expect(none).toMatchObject({ ok: false, reason: "too-many-names" });
  });

  test("more seats come behind those that are there", async () => {
    const before = (await seatsOf(council.id)).seats.length;
    const form = { count: "2", side: "other", role: "member", label: "vëzhgues", appointed: "BE" };
    expect(await (await send(`${path}/seats`, { ...form, count: "0" })).text()).toContain("Shkruani sa vende");
    expect((await send(`${path}/seats`, form)).status).toBe(303);
    const { seats } = await seatsOf(council.id);
    expect(seats.slice(before).map(({ position, votes }) => [position, votes])).toEqual([
      [30, false],
      [31, false],
    ]);
  });
});

test("staff are told of ending terms and empty seats once each, in one letter; examples are told to nobody", async () => {
  const body = (await findBodyBySlug(db, "ekipi-per-prova"))!;
  const letters = () =>
    db.selectFrom("mail_out").select("subject").where("kind", "=", "bodies.vacancies").orderBy("created_at").execute();
  expect(await tellOfVacancies(house.work())).toBe(5);
  expect(await tellOfVacancies(house.work())).toBe(0);
  const first = await letters();
  expect(first.length).toBeGreaterThan(0);
  expect(first[0]!.subject).toBe("5 vende presin: mandate që mbarojnë dhe vende bosh");
  const { seats, mandates } = await seatsOf(body.id);
  const [holder] = mandates.get(seats[0]!.id)!;
  await endMandate(house.work(), holder!.id, { on: day("2026-11-22"), because: "resigned" });
  expect(await tellOfVacancies(house.work())).toBe(1);
});

test("who is erased leaves the seat held by nobody's name, and takes the mandate along as data first", async () => {
  const person = await createPerson(house.work(), { email: "anetari@posta.example", name: "Zef Gjoni", locale: "sq" });
  if (!person.ok) throw new Error(person.reason);
  const body = (await findBodyBySlug(db, "ekipi-per-prova"))!;
  const { seats } = await seatsOf(body.id);
  const form = { name: "Zef Gjoni", how: "elected", act: "Votimi", from: "2026-03-01", email: "anetari@posta.example" };
  expect((await send(`/sq/bodies/${body.slug}/seats/${seats[3]!.id}/mandates`, form)).status).toBe(303);
  expect((await exportPerson(db, person.value.id)).records.mandates).toHaveLength(1);
  await house.work().inTransaction((tx) => forgetPerson(tx, person.value.id));
  const { text } = await read(`/sq/bodies/${body.slug}`);
  expect(text).not.toContain("Zef Gjoni");
  expect(text).toContain("emri u fshi");
});
