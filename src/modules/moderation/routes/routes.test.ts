import { describe, expect, test } from "vitest";
import { testHouse } from "../../../../tests/support/house.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const { db } = house.database;
const staff = await house.cookieOf("secretariat", "moderation");

const request = await db
  .selectFrom("request")
  .select(["id", "slug"])
  .where("hidden_at", "is", null)
  .where("embargo_until", "is", null)
  .orderBy("number")
  .executeTakeFirstOrThrow();
const [WHAT, PAGE] = [`request:${request.id}`, `/sq/requests/${request.slug}`];

const html = async (path: string, cookie?: string) => (await house.visit(path, { cookie })).text();
const CSRF = /name="csrf" value="([^"]+)"/.exec(await html("/sq/moderation/rules", staff))?.[1] ?? "";
const send = (path: string, form: Record<string, string>) =>
  house.visit(path, { cookie: staff, form: { csrf: CSRF, ...form } });
const reports = () => db.selectFrom("report").selectAll().where("example", "=", false).orderBy("at").execute();
const open = async () => (await reports()).find(({ decision }) => decision === null)?.id ?? "";

describe("a report by a visitor", () => {
  test("begins at the foot of the page", async () => {
    expect(await html(PAGE)).toContain(`href="/sq/report/${WHAT}"`);
    expect(await html(`/sq/report/${WHAT}`)).toContain("Çfarë nuk është në rregull?");
  });

  test("comes back with what was typed and a sentence beside each field that is wrong", async () => {
    const answer = await house.visit("/sq/reports", {
      form: { what: WHAT, reason: "", words: "Numri im", email: "jo" },
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const words of ["Zgjidhni njërën arsye.", "Kjo nuk duket si adresë elektronike", "Numri im"])
      expect(page).toContain(words);
    expect(await reports()).toEqual([]);
  });

  test("of a page that is not there, or not public, is not found", async () => {
    for (const what of ["request:0", `person:${request.id}`, `report:${request.id}`, "request"])
      expect((await house.visit("/sq/reports", { form: { what, reason: "spam", words: "x" } })).status).toBe(404);
  });

  test("by a program is thanked for and not kept; a person's is kept", async () => {
    const form = { what: WHAT, reason: "personal-data", words: "Letra e parë, numri im.", email: "Arta@Example.test" };
    expect((await house.visit("/sq/reports", { form: { ...form, homepage: "x" } })).status).toBe(303);
    expect(await reports()).toEqual([]);
    const answer = await house.visit("/sq/reports", { form });
    expect(answer.headers.get("location")).toBe(PAGE);
    expect(await reports()).toMatchObject([
      {
        source: "person",
        target_id: request.id,
        contact_email: "arta@example.test",
        path: `/requests/${request.slug}`,
      },
    ]);
    const history = await db.selectFrom("history").selectAll().where("table_name", "=", "report").execute();
    expect(history.length).toBeGreaterThan(0);
    expect(JSON.stringify(history)).not.toContain("arta@example.test");
  });
});

describe("the queue that staff share", () => {
  test("shows what waits, and who has taken what", async () => {
    expect(await html("/sq/moderation/reports", staff)).toContain("Letra e parë, numri im.");
    await send(`/sq/moderation/reports/${await open()}/claim`, {});
    expect(await html("/sq/moderation/reports", staff)).toContain("po e punon secretariat");
    await send(`/sq/moderation/reports/${await open()}/claim`, { back: "yes" });
    expect(await html("/sq/moderation/reports", staff)).not.toContain("po e punon secretariat");
  });

  test("a decision to leave it as it is needs a sentence; it is told once and the address goes", async () => {
    const id = await open();
    const path = `/sq/moderation/reports/${id}/decision`;
    const refused = await send(path, { decision: "kept", reply: "" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Shkruani pse mbetet siç është");
    expect((await send(path, { decision: "kept", reply: "Numri është i zyrës." })).status).toBe(303);
    expect((await send(path, { decision: "hidden", reply: "" })).status).toBe(422);
    const letters = await db.selectFrom("mail_out").selectAll().where("kind", "=", "moderation.decided").execute();
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters[0])).toContain("arta@example.test");
    expect(JSON.stringify(letters[0])).toContain("Numri është i zyrës.");
    expect(await reports()).toMatchObject([{ decision: "kept", contact_email: null }]);
  });

  test("the figures are public, the reports are not", async () => {
    const page = await html("/sq/moderation");
    expect(page).toContain("Mbeti siç ishte");
    expect(page).not.toContain("Letra e parë, numri im.");
    for (const path of ["/sq/moderation/reports", "/sq/moderation/rules"])
      expect((await house.visit(path)).status).not.toBe(200);
  });
});

describe("rules", () => {
  test("too short or without a reason are refused; one for an institution names it", async () => {
    const short = await send("/sq/moderation/rules", { words: "ab", reason: "other", institution: "", note: "" });
    expect(await short.text()).toContain("Të paktën tri shkronja");
    const nowhere = await send("/sq/moderation/rules", {
      words: "Agim",
      reason: "other",
      institution: "Zzzz qqqq",
      note: "",
    });
    expect(await nowhere.text()).toContain("Nuk e gjetëm këtë institucion");
    const form = {
      words: "Agim  Rrustemi*",
      reason: "personal-data",
      institution: "Komuna e Pejës",
      note: "Vendim i gjykatës",
    };
    expect((await send("/sq/moderation/rules", form)).status).toBe(303);
    const page = await html("/sq/moderation/rules", staff);
    for (const words of ["Agim Rrustemi*", "Pejës", "Vendim i gjykatës"]) expect(page).toContain(words);
    const rule = await db.selectFrom("text_rule").select("id").executeTakeFirstOrThrow();
    expect((await send(`/sq/moderation/rules/${rule.id}/end`, {})).status).toBe(303);
    expect(await html("/sq/moderation/rules", staff)).not.toContain("Agim Rrustemi*");
  });
});
