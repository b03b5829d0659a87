import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { takeLetter } from "../../../tests/support/arrivals.ts";
import { testHouse } from "../../../tests/support/house.ts";
import { addDays, day } from "../../kernel/day.ts";
import { countQueries } from "../../platform/db/index.ts";
import { uuidv7 } from "../../platform/db/uuid.ts";
import { SESSION_COOKIE } from "../../platform/http/mount.ts";
import { csvOf, readSheet, xlsxOf } from "../../platform/tables/index.ts";
import { sayIn } from "../../say/index.ts";
import { createPerson, grantRole, openSession } from "../accounts/index.ts";
import { findOrganisations } from "../register/index.ts";
import { findActivityStanding } from "./actions/findings.ts";
import { adopt, newStrategy, reviseActivity } from "./actions/making.ts";
import { doRound, newRound } from "./actions/rounds.ts";
import { dailySheets, linesOf, takeWorkbook, workbookOf } from "./actions/sheets.ts";
import { replyAddress, sheetMark } from "./actions/signing.ts";
import { importTable } from "./actions/table.ts";
import { tableOf } from "./actions/table-out.ts";
import { findRound, listAssessments, listProblems, listSheets, lockRound } from "./queries/rounds.ts";
import { findActivity, findStrategy, findStrategyBySlug, listActivities } from "./queries/strategies.ts";
import { readTable, writeTable } from "./rules/table.ts";

let now = new Date("2026-11-23T09:00:00Z");
const house = await testHouse({ example: true, clock: { now: () => now } });
const { db } = house.database;
let staff = await house.cookieOf("secretariat");
const read = async (path: string, cookie?: string) => {
  const reply = await house.visit(path, { cookie });
  return { status: reply.status, text: await reply.text() };
};
const tokenOf = async () =>
  /name="csrf" value="([^"]+)"/.exec((await read("/sq/strategies/new", staff)).text)?.[1] ?? "";
let csrf = await tokenOf();
/** Sessions end while months pass. */
async function signIn(): Promise<void> {
  const person = await createPerson(house.work(), {
    email: `${now.getTime()}@civikos.example`,
    name: "Zana",
    locale: "sq",
  });
  if (!person.ok) throw new Error(person.reason);
  await grantRole(house.work(), { personId: person.value.id, role: "secretariat" });
  const { token } = await openSession(house.work(), person.value.id, { secondFactor: true });
  staff = `${SESSION_COOKIE}=${token}`;
  csrf = await tokenOf();
}
const send = (path: string, form: Record<string, string>, cookie = staff) =>
  house.visit(path, { cookie, form: { csrf, ...form } });

const given = (await findStrategyBySlug(db, "strategjia-qeveritare-per-bashkepunim-me-shoqerine-civile-2019-2023"))!;
const path = `/sq/strategies/${given.slug}`;

describe("a strategy as everybody reads it", () => {
  test("one sentence, one bar for each objective, and claimed beside found for each institution", async () => {
    const { text } = await read(path);
    for (const part of [
      "u gjetën të përfunduara",
      "1. Rritja e pjesëmarrjes së shoqërisë civile",
      "4. Rritja e vullnetarizmit",
      "mbeten në tërësi",
      "Pa përgjigje",
      "kujtuar më",
      "përparuan",
      "2022",
    ])
      expect(text).toContain(part);
    expect((await read(`${path}?period=2022`)).text).toContain("31 dhjetor 2022");
    expect((await read(path.replace("/sq/", "/en/"))).text).toContain("were found complete");
  });

  test("the numbers of the page are those of the records", async () => {
    const { rows } = await sql<{ due: number; complete: number; claimed: number }>`
      select count(*)::int as due, count(*) filter (where found = 'complete')::int as complete,
        count(*) filter (where claimed = 'complete')::int as claimed
      from assessment a join monitoring_round r on r.id = a.round_id
      where r.period = '2023-1' and a.due_on <= r.to_on and a.found is distinct from 'dropped'`.execute(db);
    const { due, complete, claimed } = rows[0]!;
    expect((await read(path)).text).toContain(
      `Nga ${due} aktivitete që duhej të ishin kryer deri më 30 qershor 2023, u gjetën të përfunduara ${complete}. Institucionet thonë ${claimed}.`,
    );
  });

  test("an objective, an institution and an activity each have their page; a round that is not public shows nothing", async () => {
    expect((await read(`${path}/objectives/2`)).text).toContain("2.1. Rregullat për mbështetjen publike");
    expect((await read(`${path}/objectives/9`)).status).toBe(404);
    const { text } = await read(`${path}/activities/1.1.1`);
    for (const part of ["Thonë (2023-1)", "U gjet (2023-1)", "2022: u gjet", "Treguesit", "Konsultime me raport"])
      expect(text).toContain(part);
    expect(text).not.toContain("2023-2: thonë");
    const [zqm] = await findOrganisations(db, "Zyra për Qeverisje të Mirë", { limit: 1 });
    const { slug } = (await db.selectFrom("organisation").select("slug").where("id", "=", zqm!.id).executeTakeFirst())!;
    expect((await read(`${path}/institutions/${slug}`)).text).toContain("Udhëheq");
    expect((await read(`/sq/institutions/${slug}`)).text).toContain("Strategjia e Qeverisë");
    expect((await read(`${path}/activities?found=no-evidence&q=konsult`)).status).toBe(200);
    expect((await read("/sq/search?q=vullnetarizmin")).text).toContain("Ligji për vullnetarizmin");
  });

  test("asks the database a fixed number of times", async () => {
    house.cache.trust(false);
    const queries = async (address: string) => (await countQueries(() => read(address))).queries.length;
    expect(await queries(path)).toBeLessThanOrEqual(9);
    expect(await queries(`${path}/activities`)).toBeLessThanOrEqual(8);
    expect(await queries(`${path}/activities/1.1.1`)).toBeLessThanOrEqual(11);
    house.cache.trust(true);
  });

  test("lends its tables and charts for every language, about its public rounds alone", async () => {
    const { exhibits } = await import("./routes/exhibits.ts");
    for (const locale of ["sq", "sr", "en"] as const) {
      const reading = {
        db,
        say: sayIn(locale),
        country: house.country,
        today: house.today(),
        viewer: null,
        href: (p: string) => p,
      };
      for (const exhibit of exhibits) {
        const subjects = await exhibit.subjects(reading as never);
        expect(subjects).toHaveLength(2);
        const drawn = await exhibit.draw(
          reading as never,
          { from: day("2023-01-01"), to: day("2023-12-31") },
          subjects[0]!.id,
        );
        expect(drawn?.title).toBeTruthy();
        for (const row of drawn?.rows ?? []) expect(row.cells).toHaveLength(drawn!.columns.length);
        expect(
          await exhibit.draw(reading as never, { from: day("2023-01-01"), to: day("2023-12-31") }, null),
        ).toBeNull();
      }
    }
  });
});

describe("the table", () => {
  test("goes out and comes in the same, as CSV and as XLSX", async () => {
    const before = await tableOf(db, given);
    for (const file of ["table.csv", "table.xlsx"]) {
      const reply = await house.visit(`${path}/${file}`);
      const sheet = readSheet(new Uint8Array(await reply.arrayBuffer()), 20_000);
      if (!sheet.ok) throw new Error(sheet.reason);
      const again = readTable(sheet.value.columns, sheet.value.rows);
      if (again === "no-columns") throw new Error(again);
      expect(again.problems).toEqual([]);
      expect(again.rows.map((row) => ({ ...row, line: 0 }))).toEqual(before);
    }
    const bytes = new TextEncoder().encode(csvOf(writeTable(before)));
    const taken = await importTable(house.work(), given.id, bytes);
    expect(taken).toMatchObject({ ok: true, value: { added: 0, problems: [] } });
    expect(await tableOf(db, (await findStrategy(db, given.id))!)).toEqual(before);
  });

  test("what is wrong is told with its line, and a trial keeps nothing", async () => {
    const csv =
      "type,code,parent,title_sq,lead,due\nactivity,9.1,1,Një provë,Askush fare xyz,2023-12-31\nactivity,9.2,1,Dy,Zyra e Kryeministrit,\n";
    const taken = await importTable(house.work(), given.id, new TextEncoder().encode(csv), { dryRun: true });
    expect(taken).toMatchObject({
      ok: true,
      value: {
        problems: [
          { line: 2, fault: "unknown-lead" },
          { line: 3, fault: "no-due" },
        ],
      },
    });
    const wrong = await send(`${path}/table`, {});
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Zgjidhni një skedar");
    expect((await house.visit(`${path}/table`, { form: {} })).status).toBe(401);
  });
});

describe("a round, from the sheets to the frozen report", () => {
  const NAMES = ["Zyra e Kryeministrit", "Ministria e Drejtësisë", "Ministria e Shëndetësisë"] as const;
  let strategyId = "";
  let roundId = "";
  const org: string[] = [];
  const sheetOf = async (at: number) =>
    (await listSheets(db, roundId)).find(({ organisation_id }) => organisation_id === org[at])!;

  test("each institution gets its own sheet once; who has no address waits on the desk", async () => {
    now = new Date("2027-01-10T09:00:00Z");
    await signIn();
    const made = await newStrategy(house.work(), {
      names: { sq: "Strategjia e provës" },
      act: "Vendimi 1",
      from: day("2026-01-01"),
      to: day("2028-12-31"),
    });
    if (!made.ok) throw new Error(made.reason);
    strategyId = made.value.id;
    const rows = NAMES.map((lead, at) => `activity,1.${at + 1},1,Aktiviteti ${at + 1},${lead},2026-12-31`);
    const csv = `type,code,parent,title_sq,lead,due\nobjective,1,,Objektivi,,\n${rows.join("\n")}\nactivity,1.4,1,Më vonë,${NAMES[0]},2027-12-31\n`;
    expect(await importTable(house.work(), strategyId, new TextEncoder().encode(csv))).toMatchObject({
      ok: true,
      value: { activities: 4, problems: [] },
    });
    expect(await newRound(house.work(), strategyId, { period: "2026-2" })).toEqual({
      ok: false,
      reason: "not-adopted",
    });
    expect((await adopt(house.work(), strategyId)).ok).toBe(true);
    const round = await newRound(house.work(), strategyId, { period: "2026-2" });
    if (!round.ok) throw new Error(round.reason);
    roundId = round.value.id;
    expect(await newRound(house.work(), strategyId, { period: "2026-2" })).toEqual({
      ok: false,
      reason: "period-twice",
    });
    for (const name of NAMES) org.push((await findOrganisations(db, name, { limit: 1 }))[0]!.id);
    // The third has no address.
    for (const [at, value] of ["zyra@zkm.example", "zyra@md.example"].entries())
      await db
        .insertInto("contact_detail")
        .values({
          id: uuidv7(),
          organisation_id: org[at]!,
          channel: "email",
          purpose: "general",
          value,
          label: "{}",
          visibility: "public",
          confirmed_at: null,
          valid_from: null,
          valid_to: null,
          pack_key: null,
          pack: null,
        })
        .execute();
    await db
      .deleteFrom("contact_detail")
      .where("organisation_id", "=", org[2]!)
      .where("channel", "=", "email")
      .execute();
    expect((await doRound(house.work(), roundId, "collect", { closesOn: day("2027-02-10") })).ok).toBe(true);
    await dailySheets(house.work());
    const { rows: letters } = await sql<{
      count: number;
    }>`select count(*)::int as count from mail_out where kind = 'strategy.ask'`.execute(db);
    expect(letters[0]!.count).toBe(2);
    expect((await sheetOf(2)).asked_on).toBeNull();
    expect(
      (await read(`/sq/strategies/${(await findStrategy(db, strategyId))!.slug}/rounds/2026-2`, staff)).text,
    ).toContain("pa adresë");
  });

  test("an institution answers by its link, and is told beside each field what is missing", async () => {
    const token = sheetMark((await sheetOf(0)).id);
    const sheet = `/sq/strategies/sheet/${token}`;
    const [first] = await linesOf(db, (await findRound(db, roundId))!, org[0]!);
    const id = first!.activity.id;
    expect((await read(sheet)).text).toContain("1.1 Aktiviteti 1");
    expect((await read(`${sheet}0`)).status).toBe(404);
    const wrong = await house.visit(sheet, { form: { [`status_${id}`]: "complete" } });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Shkruani çfarë u bë");
    const bad = await house.visit(sheet, {
      form: { [`status_${id}`]: "complete", [`words_${id}`]: "U krye.", [`evidence_${id}`]: "dikund" },
    });
    expect(await bad.text()).toContain("fillon me https://");
    const kept = await house.visit(sheet, {
      form: {
        [`status_${id}`]: "complete",
        [`words_${id}`]: "U krye <b>krejt</b>.",
        [`evidence_${id}`]: "https://zkm.example/akti Akti",
        office: "Sekretariati",
      },
    });
    expect(kept.status).toBe(303);
    expect((await sheetOf(0)).answered_on).toBe("2027-01-10");
    const file = await house.visit(`${sheet}/sheet.xlsx`);
    expect(file.headers.get("content-disposition")).toContain("2026-2.xlsx");
  });

  const letter = (to: string, name: string, bytes: Uint8Array, more = "") =>
    [
      "From: Zyra <zyra@md.example>",
      `To: ${to}`,
      "Subject: Fleta",
      `Message-ID: <${crypto.randomUUID()}@md.example>`,
      ...(more ? [more] : []),
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Bashkëngjitur.",
      "--b",
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(bytes).toString("base64"),
      "--b--",
      "",
    ].join("\r\n");

  test("another fills the workbook and sends it back by mail: its rows are taken, others' are kept for staff, machines count for nothing", async () => {
    const sheet = await sheetOf(1);
    const round = (await findRound(db, roundId))!;
    const book = readSheet(workbookOf("sq", await linesOf(db, round, org[1]!)));
    if (!book.ok) throw new Error(book.reason);
    const [row] = book.value.rows;
    const filled = xlsxOf("Aktivitetet", [
      [...book.value.columns],
      [row![0]!, row![1]!, row![2]!, "", "kryesisht", "Është në procedurë.", "https://md.example/drafti"],
      ["1.1", "", "", "", "i përfunduar", "Jo i yni.", ""],
    ]);
    const to = replyAddress(sheet.id);
    await takeLetter(house, letter(to, "auto.txt", new Uint8Array([65]), "Auto-Submitted: auto-replied"), to);
    expect((await sheetOf(1)).answered_on).toBeNull();
    await takeLetter(house, letter(to, "fleta.xlsx", filled), to);
    const assessed = (await listAssessments(db, roundId)).find(({ lead_id }) => lead_id === org[1]);
    expect(assessed).toMatchObject({ claimed: "substantial", claim_how: "mail", claim_words: "Është në procedurë." });
    expect(await listProblems(db, [sheet.id])).toMatchObject([{ code: "1.1", reason: "not-yours" }]);
    const other = (await listAssessments(db, roundId)).find(({ claim_words }) => claim_words.includes("krejt"));
    expect(other?.claimed).toBe("complete");
  });

  test("the silent one is recorded with its dates once collecting ends, and answers no more", async () => {
    now = new Date("2027-02-11T09:00:00Z");
    await dailySheets(house.work());
    expect((await sheetOf(2)).silent_on).toBe("2027-02-11");
    expect((await doRound(house.work(), roundId, "draft")).ok).toBe(true);
    const work = house.work();
    const late = await work.inTransaction(async (tx) =>
      takeWorkbook(tx, work.today, (await sheetOf(2)).id, new TextEncoder().encode("code,status\n1.3,complete\n"), {
        by: "",
        how: "paper",
      }),
    );
    expect(late).toEqual({ ok: false, reason: "closed" });
  });

  test("monitors find with reasons; what is done needs evidence; the report is published, frozen, and does not move", async () => {
    const slug = (await findStrategy(db, strategyId))!.slug;
    await signIn();
    expect((await doRound(house.work(), roundId, "validate")).ok).toBe(true);
    expect(await doRound(house.work(), roundId, "publish")).toEqual({ ok: false, reason: "unfound" });
    const finding = {
      round: roundId,
      status: "complete",
      rationale: "Akti zbatohet.",
      evidence: "",
      kept: "2026-12-20",
    };
    const wrong = await send(`/sq/strategies/${slug}/activities/1.1/findings`, finding);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Tregoni ku mund të shihet");
    expect(
      (
        await send(`/sq/strategies/${slug}/activities/1.1/findings`, {
          ...finding,
          evidence: "https://zkm.example/akti",
        })
      ).status,
    ).toBe(303);
    for (const code of ["1.2", "1.3"]) {
      const { id } = (await findActivity(db, strategyId, code))!;
      const kept = await findActivityStanding(house.work(), roundId, id, {
        found: code === "1.2" ? "limited" : "no-evidence",
        rationale: "Nuk u gjet akti.",
        evidence: [],
        keptOn: null,
      });
      expect(kept.ok).toBe(true);
    }
    expect((await doRound(house.work(), roundId, "publish")).ok).toBe(true);
    expect((await doRound(house.work(), roundId, "freeze")).ok).toBe(true);
    const before = (await read(`/sq/strategies/${slug}`)).text;
    expect(before).toContain("Nga 3 aktivitete");
    const activities = await listActivities(db, strategyId);
    expect(
      (
        await reviseActivity(house.work(), strategyId, "1.2", {
          dueOn: addDays(activities[1]!.due_on, 200),
          act: "Vendimi 2",
          decidedOn: day("2027-02-01"),
        })
      ).ok,
    ).toBe(true);
    expect((await read(`/sq/strategies/${slug}`)).text).toContain("Nga 3 aktivitete");
    expect((await read(`/sq/strategies/${slug}/activities/1.2`)).text).toContain("Afati i parë");
    await expect(
      db.updateTable("assessment").set({ found: "complete" }).where("round_id", "=", roundId).execute(),
    ).rejects.toThrow(/frozen/);
    await expect(db.deleteFrom("assessment").where("round_id", "=", roundId).execute()).rejects.toThrow(/frozen/);
    await house.work().inTransaction(async (tx) => expect((await lockRound(tx, roundId))?.state).toBe("frozen"));
  });

  test("examples go and nothing else does", async () => {
    const { removeExample } = await import("./example.ts");
    await removeExample(house.work());
    expect(await findStrategy(db, given.id)).toBeNull();
    expect(await findStrategy(db, strategyId)).not.toBeNull();
  });
});
