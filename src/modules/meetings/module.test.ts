import { describe, expect, test } from "vitest";
import { testHouse } from "../../../tests/support/house.ts";
import { addDays } from "../../kernel/day.ts";
import { countQueries } from "../../platform/db/index.ts";
import { findBodyBySlug, listSeats } from "../bodies/index.ts";
import { listMeetings } from "./queries/meetings.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const { db } = house.database;
const { today } = house.work();
const staff = await house.cookieOf("secretariat");

const read = async (path: string, cookie?: string) => {
  const reply = await house.visit(path, { cookie });
  return { status: reply.status, text: await reply.text() };
};
const CSRF = /name="csrf" value="([^"]+)"/.exec((await read("/sq/meetings/new", staff)).text)?.[1] ?? "";
const send = (path: string, form: Record<string, string>, cookie = staff) =>
  house.visit(path, { cookie, form: { csrf: CSRF, ...form } });

const council = (await findBodyBySlug(db, "keshilli-per-bashkepunim-te-qeverise-me-shoqerine-civile"))!;
const path = `/sq/bodies/${council.slug}/meetings`;
const rows = await listMeetings(db, council.id);
const at = (state: string) => rows.find((row) => row.state === state)!;
const pageOf = (state: string) => `${path}/${at(state).year}-${at(state).number}`;

describe("what everybody reads", () => {
  test("meetings of a body, those ahead first; drafts are for staff alone", async () => {
    const { text } = await read(path);
    expect(text.indexOf("Që vijnë")).toBeLessThan(text.indexOf("Që u mbajtën"));
    expect((await read("/sq/meetings")).text).toContain("Këshilli i fshatit Smirë");
    expect((await read("/sq/meetings")).text).not.toContain("në përgatitje");
    expect((await read(`/sq/bodies/${council.slug}`)).text).toContain("Të gjitha mbledhjet");
    expect((await read(`${path}/2031-1`)).status).toBe(404);
  });

  test("a published meeting tells who was there, what the quorum was counted of, and the votes of each side", async () => {
    const { text } = await read(pageOf("published"));
    for (const part of [
      "Kishte kuorum",
      "anëtarë me votë",
      "i përfaqësuar",
      "V1. Pranimi i raportit të monitorimit",
      "shoqëria civile",
      "A1. Ta përgatisë udhëzuesin",
      "I ka kaluar afati",
      "Miratuar në",
      "Raportet e anëtarëve",
    ])
      expect(text).toContain(part);
  });

  test("minutes that wait for approval are for members alone, and so is what is internal", async () => {
    const waiting = await read(pageOf("minutes-sent"));
    expect(waiting.text).toContain("publikohet pasi të miratohet");
    expect(waiting.text).not.toContain("Themelimi i grupit punues");
    expect((await read(pageOf("minutes-sent"), staff)).text).toContain("Themelimi i grupit punues");
    const ahead = await read(pageOf("convened"));
    expect(ahead.text).toContain("1 pikë është vetëm për anëtarët");
    expect(ahead.text).not.toContain("Çështje të brendshme");
    expect(ahead.text).not.toContain("takime.example");
    expect((await house.visit(`${pageOf("minutes-sent")}/minutes.pdf`)).status).toBe(404);
  });

  test("unapproved minutes and open items stand on the next agenda by themselves", async () => {
    const { text } = await read(pageOf("convened"));
    expect(text).toContain(`Miratimi i procesverbalit: Mbledhja ${at("minutes-sent").number}/`);
    expect(text).toContain("Detyrat e pambyllura");
    expect(text).toContain("Ta dërgojë listën e pagesave");
  });

  test("asks the database as often for a council of 29 as for a team, and the list for all", async () => {
    house.cache.trust(false);
    const queries = async (address: string) => (await countQueries(() => read(address))).queries.length;
    expect(await queries(pageOf("published"))).toBeLessThanOrEqual(17);
    expect(await queries(path)).toBeLessThanOrEqual(3);
    expect(await queries("/sq/meetings")).toBeLessThanOrEqual(3);
    house.cache.trust(true);
  });

  test("is found by search, by its agenda and, once published, its minutes", async () => {
    expect((await read("/sq/search?q=kanalizimi")).text).toContain("Këshilli i fshatit Smirë");
    expect((await read("/sq/search?q=kontestuara")).text).toContain("mbledhja");
    expect((await read("/sq/search?q=themelohet")).text).not.toContain("Grupi punues");
  });

  test("calendars hold what is public, each meeting with an id of its own", async () => {
    const { text } = await read(`/sq/bodies/${council.slug}/calendar.ics`);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(rows.length);
    expect(text).not.toContain("takime.example");
    expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(rows.length);
  });
});

describe("who prepares a meeting", () => {
  const NEW = {
    day: addDays(today, 40),
    from: "10:00",
    to: "11:30",
    form: "in-person",
    place: "Salla 1",
    agenda: "Plani\n- Buxheti (10 min)\nPersoneli (!)",
    language: "sq",
  };

  test("is told beside the field what is wrong, and keeps what was typed", async () => {
    for (const [change, sentence] of [
      [{ day: "" }, "Shkruani datën dhe orën"],
      [{ from: "nëntë" }, "Shkruani datën dhe orën"],
      [{ to: "09:00" }, "pas fillimit"],
      [{ form: "" }, "Zgjidhni si mbahet"],
      [{ place: "" }, "Shkruani vendin"],
      [{ form: "online", online_url: "javascript:alert(1)" }, "fillon me https://"],
    ] as const) {
      const reply = await send(path, { ...NEW, ...change });
      expect(reply.status, sentence).toBe(422);
      const text = await reply.text();
      expect(text).toContain(sentence);
      expect(text).toContain("Personeli (!)");
    }
    expect((await house.visit(`${path}/new`, { cookie: await house.cookieOf("citizen") })).status).toBe(403);
  });

  test("goes from draft to cancellation; what has not happened cannot be held", async () => {
    const made = await send(path, NEW);
    const manage = made.headers.get("location")!;
    const page = manage.replace("/manage", "");
    expect((await read(page)).status).toBe(404);
    expect((await read(manage, staff)).text).toContain("i shkon ftesa me hyrje për kalendarin");
    expect((await send(`${page}/agenda`, { agenda: "Vetëm kjo" })).status).toBe(303);
    expect((await read(page, staff)).text).toContain("Vetëm kjo");
    expect((await send(`${page}/deeds`, { deed: "convene" })).status).toBe(303);
    expect((await read(page)).status).toBe(200);
    const early = await send(`${page}/deeds`, { deed: "hold" });
    expect(early.status).toBe(422);
    expect(await early.text()).toContain("ende nuk ka filluar");
    expect((await send(`${page}/deeds`, { deed: "cancel" })).status).toBe(422);
    expect((await send(`${page}/deeds`, { deed: "cancel", reason: "Zgjedhjet" })).status).toBe(303);
    expect((await read(page)).text).toContain("Nuk mbahet: Zgjedhjet");
    expect((await send(`${page}/deeds`, { deed: "convene" })).status).toBe(422);
  });

  test("adds papers: a file or an address, and those for members stay with them", async () => {
    const page = pageOf("convened");
    const form = { url: "https://dokumente.example/plani.pdf", name: "Plani i punës", internal: "yes" };
    expect((await send(`${page}/papers`, form)).status).toBe(303);
    expect((await send(`${page}/papers`, { ...form, internal: "", name: "Raporti" })).status).toBe(303);
    expect((await send(`${page}/papers`, { ...form, url: "ftp://x" })).status).toBe(422);
    expect((await send(`${page}/papers`, { name: "Asgjë" })).status).toBe(422);
    const { text } = await read(page);
    expect(text).toContain("Raporti");
    expect(text).not.toContain("Plani i punës</a>");
    expect((await read(page, staff)).text).toContain("Plani i punës</a>");
  });

  test("finds on the desk what waits, and who misses in a row without excuse", async () => {
    const { text } = await read("/sq/meetings/desk", staff);
    for (const part of ["Presin procesverbal", "Presin miratim", "Mungojnë radhazi", "3 mbledhje radhazi"])
      expect(text).toContain(part);
  });

  test("prints the sheet for the door with a code for each member", async () => {
    const { seats } = await listSeats(db, [council.id]);
    const { text } = await read(`${pageOf("convened")}/sheet`, staff);
    expect(text.match(/data:image\/svg/g)!.length).toBeGreaterThan(seats.length / 2);
  });

  test("gives minutes as PDF and Word once they are public", async () => {
    const pdf = await house.visit(`${pageOf("published")}/minutes.pdf`);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const word = await house.visit(`${pageOf("published")}/minutes.docx`);
    expect(
      Buffer.from(await word.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });
});
