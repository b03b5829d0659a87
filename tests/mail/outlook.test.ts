import { describe, expect, test } from "vitest";
import { readMail } from "../../src/platform/mail/reading/index.ts";
import { buildMsg, buildTnef, mailWith } from "./outlook-formats.ts";

const pdf = Buffer.from("%PDF-1.4 vendimi");
const big = Buffer.alloc(10_000, 7);
const tnefMail = (content: Buffer, text?: string) =>
  readMail(mailWith({ name: "winmail.dat", type: "application/ms-tnef", content }, text));
const names = (mail: { attachments: readonly { name: string; within?: string }[] }) =>
  mail.attachments.map(({ name, within }) => [name, within]);

describe("winmail.dat", () => {
  test("its files appear flat, with their long Unicode names", async () => {
    const mail = await tnefMail(
      buildTnef("", [
        { name: "Vendimi përfundimtar.pdf", content: pdf },
        { name: "Одлука.xlsx", content: big },
      ]),
    );
    expect(names(mail)).toEqual([
      ["Vendimi përfundimtar.pdf", "winmail.dat"],
      ["Одлука.xlsx", "winmail.dat"],
    ]);
    expect(Buffer.from(mail.attachments[0]!.content)).toEqual(pdf);
    expect(mail.attachments[1]).toMatchObject({
      size: 10_000,
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    });
  });

  test("its text is read when the message has none", async () => {
    const mail = await tnefMail(buildTnef("Kërkesa aprovohet.", []), "");
    expect(mail.text).toBe("Kërkesa aprovohet.");
    expect(mail.mended).toContain("text-from-enclosed");
  });

  test("an empty one, and one that is none, stay listed as they came", async () => {
    expect(names(await tnefMail(buildTnef("", [])))).toEqual([["winmail.dat", undefined]]);
    expect(names(await tnefMail(Buffer.from("nothing")))).toEqual([["winmail.dat", undefined]]);
  });

  test("a cut-off one gives the files before the cut and stays listed itself", async () => {
    const whole = buildTnef("", [
      { name: "a.pdf", content: pdf },
      { name: "b.pdf", content: big },
    ]);
    const mail = await tnefMail(whole.subarray(0, whole.length - 6000));
    expect(mail.attachments.map((file) => file.name).slice(0, 2)).toEqual(["winmail.dat", "a.pdf"]);
  });

  test("one inside another is opened, however it is labelled", async () => {
    const inner = buildTnef("", [{ name: "thellë.pdf", content: pdf }]);
    const mail = await tnefMail(buildTnef("", [{ name: "brenda.dat", content: inner }]));
    expect(names(mail)).toEqual([["thellë.pdf", "brenda.dat"]]);
  });
});

describe("Outlook messages", () => {
  test.each(["mesazhi.msg", "shablloni.oft"])("%s is listed with its files", async (name) => {
    const content = buildMsg("Përgjigje", "Kërkesa aprovohet.", [
      { name: "Rješenje.pdf", content: pdf },
      { name: "i madh.bin", content: big },
    ]);
    const mail = await readMail(mailWith({ name, content }, ""));
    expect(names(mail)).toEqual([
      [name, undefined],
      ["Rješenje.pdf", name],
      ["i madh.bin", name],
    ]);
    expect(Buffer.from(mail.attachments[2]!.content)).toEqual(big);
    expect(mail.text).toBe("Kërkesa aprovohet.");
  });

  test("a file that only bears the name stays a file", async () => {
    const mail = await readMail(mailWith({ name: "jo.msg", content: Buffer.from("d0cf11e0a1b11ae1", "hex") }));
    expect(names(mail)).toEqual([["jo.msg", undefined]]);
    expect(mail.mended).toContain("msg-unreadable");
  });

  test("chains that run in circles end", async () => {
    const content = buildMsg("Rreth", "x", [{ name: "a.bin", content: big }]);
    for (let at = content.length - 512; at < content.length; at += 4)
      if (content.readUInt32LE(at) < 1000) content.writeUInt32LE(0, at);
    const mail = await readMail(mailWith({ name: "rreth.msg", content }));
    expect(mail.attachments[0]!.name).toBe("rreth.msg");
  });
});
