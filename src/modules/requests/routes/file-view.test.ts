import { read, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { letterWithFile, takeLetter } from "../../../../tests/support/arrivals.ts";
import { testHouse } from "../../../../tests/support/house.ts";
import { workbook } from "../../../../tests/support/office.ts";
import { day } from "../../../kernel/day.ts";
import { proveRedaction, readDocument } from "../../../platform/documents/index.ts";
import { letterPdf } from "../../../platform/pdf/index.ts";
import { findAttachment, listMessages } from "../queries/messages.ts";
import { addressOf } from "../rules/addresses.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const { db } = house.database;
const staff = await house.cookieOf("secretariat", "requests");
const queue = await house.cookieOf("secretariat", "moderation");

const { id, number, secret, slug } = await db
  .selectFrom("request")
  .select(["id", "number", "secret", "slug"])
  .where("title", "like", "%Janjevë")
  .executeTakeFirstOrThrow();
const page = `/sq/requests/${slug}`;
const html = async (path: string, cookie?: string) => {
  const reply = await house.visit(path, { cookie });
  return { status: reply.status, text: await reply.text() };
};
const CSRF = /name="csrf" value="([^"]+)"/.exec((await html(`${page}/redaction`, staff)).text)?.[1] ?? "";
const send = (path: string, form: Record<string, string>) =>
  house.visit(path, { cookie: staff, form: { csrf: CSRF, ...form } });

/** The institution answers by mail with one file; all jobs run. @returns address of the file */
async function answerWith(name: string, bytes: Uint8Array): Promise<string> {
  const to = addressOf({ number, secret }, house.config.mail.domain);
  await takeLetter(house, letterWithFile(to, name, bytes), to);
  const message = (await listMessages(db, id)).at(-1)!;
  return `${page}/letters/${message.id}/files/0`;
}
const fileAt = async (path: string) => {
  const [, message = "", position] = /letters\/([^/]+)\/files\/(\d+)/.exec(path) ?? [];
  return (await findAttachment(db, message, Number(position)))!;
};
const bytesOf = async (path: string, cookie?: string) =>
  new Uint8Array(await (await house.visit(path, { cookie })).arrayBuffer());

describe("a spreadsheet with a hidden sheet", async () => {
  const at = await answerWith("lista.xlsx", workbook({ sheet: "hidden" }));

  test("is not public before it was read, nor afterwards; the page says so in words", async () => {
    expect((await fileAt(at)).checked).toBe("waiting");
    expect((await html(at)).status).toBe(404);
    expect((await html(page)).text).toContain("po kontrollohet para publikimit");
    await house.settle();
    expect((await fileAt(at)).checked).toBe("held");
    for (const path of [at, `${at}/view`, `${at}/pages/1`]) expect((await html(path)).status).toBe(404);
    const { text } = await html(page);
    expect(text).toContain("mbahet: skedari ka më shumë sesa tregon");
    expect(text).not.toContain(`${at}"`);
    expect((await html(`${page}/data.json`)).text).not.toContain("lista.xlsx");
  });

  test("waits in the queue with what was found", async () => {
    const { text } = await html("/sq/moderation/reports", queue);
    expect(text).toContain("lista.xlsx");
    expect(text).toContain("Fletë e fshehur: Burimi (1)");
  });

  test("is seen whole by staff, who publish only what is visible", async () => {
    expect((await html(`${at}/check`)).status).not.toBe(200);
    const check = await html(`${at}/check`, staff);
    expect(check.text).toContain("Fletë e fshehur: Burimi (1)");
    expect((await send(`${at}/check`, { deed: "visible" })).status).toBe(303);
    const book = read(await bytesOf(at));
    expect(book.SheetNames).toEqual(["1 Përmbledhja"]);
    const csv = utils.sheet_to_csv(book.Sheets[book.SheetNames[0]!]!);
    expect(csv.trim().split("\n")).toEqual(["Komuna,Shuma,Shënim", "Prizren,1200,Rruga Ç", "Pejë,,Đakovica"]);
    expect(JSON.stringify(book)).not.toContain("Agim Gashi");
    expect((await html(page)).text).toContain("vetëm ajo që shihet në origjinal");
    expect(JSON.stringify(read(await bytesOf(at, staff)).Sheets)).toContain("Agim Gashi");
    expect((await html("/sq/moderation/reports", queue)).text).toContain("E ndreqa");
  });

  test("released as it is, everyone has it; held again, nobody", async () => {
    await send(`${at}/check`, { deed: "undo" });
    expect((await html(at)).status).toBe(404);
    await send(`${at}/check`, { deed: "release" });
    expect(JSON.stringify(read(await bytesOf(at)).Sheets)).toContain("Agim Gashi");
    await send(`${at}/check`, { deed: "hold" });
    expect((await html(at)).status).toBe(404);
  });
});

describe("a spreadsheet that conceals nothing", async () => {
  const at = await answerWith("hapur.xlsx", workbook());

  test("is public as soon as it was read, shown as a table, and found by its words", async () => {
    await house.settle();
    expect((await fileAt(at)).checked).toBe("clear");
    const view = await html(`${at}/view`);
    expect(view.text).toContain("<td");
    expect(view.text).toContain("Đakovica");
    expect((await html("/sq/search?q=%C4%90akovica")).text).toContain(number);
  });
});

describe("a rule made after a file was read", async () => {
  const words = "Dardan Krasniqi";
  const at = await answerWith("emrat.txt", new TextEncoder().encode(`Anëtarët e komisionit: ${words}, Teuta Berisha.`));

  test("holds the file that says its words, and tells staff which", async () => {
    await house.settle();
    expect((await html(at)).text).toContain(words);
    const ruled = await send(`${page}/text-rules`, { words, reason: "personal-data" });
    expect(ruled.status).toBe(303);
    await house.settle();
    expect((await fileAt(at)).checked).toBe("held");
    expect((await html(at)).status).toBe(404);
    const { text } = await html("/sq/moderation/reports", queue);
    expect(text).toContain("emrat.txt");
  });

  test("leaves alone what staff release with the rule before their eyes", async () => {
    await send(`${at}/check`, { deed: "release" });
    await send(`${page}/letters/${(await listMessages(db, id))[0]!.id}/redaction`, { part: "1", reason: "" });
    await house.settle();
    expect((await html(at)).text).toContain(words);
  });
});

describe("a PDF with a name in it", async () => {
  const pdf = await letterPdf({
    language: "sq",
    title: "Vendim për banesat",
    sender: { lines: ["Komuna e Lipjanit"] },
    addressee: { lines: ["Agim Rrustemi"] },
    day: day("2026-03-03"),
    paragraphs: ["Banesa i jepet z. Agim Rrustemit, me numër personal 1234567890, sipas konkursit të marsit."],
  });
  const at = await answerWith("vendim.pdf", pdf);

  test("is shown page by page, and found by its words", async () => {
    await house.settle();
    const { text } = await html(`${at}/view`);
    expect(text).toContain(`${at}/pages/1`);
    expect(text).toContain("sipas konkursit të marsit");
    const picture = await house.visit(`${at}/pages/1`);
    expect(picture.headers.get("content-type")).toBe("image/webp");
    expect((await html("/sq/search?q=konkursit")).text).toContain(number);
  });

  test("that has words to hide leaves the public at once; what comes back has them no more, and that is proved", async () => {
    expect((await send(`${at}/check`, { deed: "redact", words: "ab" })).status).toBe(422);
    expect((await send(`${at}/check`, { deed: "redact", words: "Agim Rrustemi*\n1234567890" })).status).toBe(303);
    expect((await html(at)).status).toBe(404);
    await house.settle();
    expect((await fileAt(at)).redaction).toMatchObject({ state: "made", left: [] });
    const published = await bytesOf(at);
    expect(
      await proveRedaction({ bytes: published, type: "application/pdf" }, ["Agim Rrustemi*", "1234567890"]),
    ).toMatchObject({ gone: true });
    expect((await readDocument(published, "application/pdf", "v.pdf")).pages).toBe(1);
    expect((await html(`${at}/view`)).text).not.toContain("Rrustemi");
    expect((await html(page)).text).toContain("me fjalë të mbuluara");
    expect((await html("/sq/search?q=Rrustemit")).text).not.toContain(number);
    // The asker and staff still read the file that came.
    expect((await readDocument(await bytesOf(at, staff), "application/pdf", "v.pdf")).text).toContain("Agim Rrustemit");
  });

  test("a word that stands nowhere in it is said, and nothing is published for it", async () => {
    await send(`${at}/check`, { deed: "undo" });
    await send(`${at}/check`, { deed: "redact", words: "Askushi Askund" });
    await house.settle();
    expect((await fileAt(at)).redaction).toMatchObject({ state: "failed", left: ["Askushi Askund"] });
    expect((await html(at)).status).toBe(404);
    expect((await html(`${at}/check`, staff)).text).toContain("Nuk u bë dot: Askushi Askund");
  });
});
