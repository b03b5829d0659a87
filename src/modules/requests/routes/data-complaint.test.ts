import { describe, expect, test } from "vitest";
import { testHouse } from "../../../../tests/support/house.ts";
import { readDocument } from "../../../platform/documents/index.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const { db } = house.database;
const path = "/sq/personal-data/complaint";

const GIVEN = {
  matter: "camera",
  against: "Marketi Dardania Sh.p.k.",
  contact: "info@dardania.example",
  story: "Kamera e marketit xhiron hyrjen e banesës sime.\nKjo zgjat që nga maji.",
  since: "2026-05-04",
  wrote_on: "2026-10-01",
  answer: "",
  pleas: "stop",
  evidence: "Fotografi e kamerës\nLetra ime e tetorit",
  name: "Shpresa Ukaj",
  postal: "Rr. Fehmi Agani 7\n10000 Prishtinë",
  phone: "",
};
const TABLES = ["request", "request_message", "mail_out", "report", "file", "fact"] as const;
const rows = async () =>
  Promise.all(TABLES.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length));

const page = await (await house.visit(path)).text();
const send = (changes: Record<string, string> = {}) => house.visit(path, { form: { ...GIVEN, ...changes } });

describe("the complaint about personal data", () => {
  test("is open to everyone, by the law that the page names", () => {
    expect(page).toContain("06/L-082");
  });

  test.each([
    ["matter", "", "matter"],
    ["against", "  ", "against"],
    ["story", "", "story"],
    ["story", "x".repeat(8_001), "story"],
    ["pleas", "", "pleas"],
    ["name", "", "name"],
    ["postal", "", "postal"],
    ["since", "2026-12-24", "since"],
    ["wrote_on", "dje", "wrote_on"],
  ])("%s “%.5s” is asked for beside its field, and nothing typed is lost", async (field, value, marked) => {
    const reply = await send({ [field]: value });
    expect(reply.status).toBe(422);
    const text = await reply.text();
    expect(text).toMatch(new RegExp(`id="[^"]*${marked}[^"]*error|aria-describedby="[^"]*${marked}[^"]*"`));
    if (field !== "against") expect(text).toContain(GIVEN.against);
    if (field !== "story") expect(text).toContain("Kamera e marketit xhiron hyrjen");
  });

  test("becomes a letter in Albanian and Serbian with the person's own words", async () => {
    const reply = await send();
    expect(reply.status).toBe(200);
    const text = await reply.text();
    for (const part of ["Marketi Dardania", "4 maj 2026", "4. maja 2026", "1 tetor 2026", "06/L-082", "Shpresa Ukaj"])
      expect(text).toContain(part);
    expect(text.match(/Kamera e marketit xhiron hyrjen/g)?.length).toBeGreaterThanOrEqual(3);
  });

  test("is a PDF to sign, with what is enclosed", async () => {
    const reply = await send({ deed: "pdf" });
    expect(reply.headers.get("content-type")).toBe("application/pdf");
    const pdf = new Uint8Array(await reply.arrayBuffer());
    const { text, pages } = await readDocument(pdf, "application/pdf", "a.pdf");
    expect(pages).toBeGreaterThan(0);
    for (const part of ["Shpresa Ukaj", "Rr. Fehmi Agani 7", "Letra ime e tetorit", "23 nëntor 2026"])
      expect(text.replace(/\s+/g, " ")).toContain(part);
  });

  test("leaves nothing behind: no row, no file, no letter", async () => {
    const before = await rows();
    await send();
    await send({ deed: "pdf" });
    await house.settle();
    expect(await rows()).toEqual(before);
  });

  test("is there in every language", async () => {
    for (const locale of ["sr", "sr-cyrl", "en"]) {
      const reply = await house.visit(path.replace("sq", locale), { form: GIVEN });
      expect(reply.status).toBe(200);
      // The letter itself goes to a Kosovar office: it stays in the two official languages.
      expect(await reply.text()).toContain("Shpresa Ukaj");
    }
  });
});
