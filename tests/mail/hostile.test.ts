import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  authenticity,
  classify,
  inspect,
  LIMITS,
  type ReadMail,
  readMail,
} from "../../src/platform/mail/reading/index.ts";
import { buildMsg, buildTnef, mailWith } from "./outlook-formats.ts";

const file = { name: "Vendimi.pdf", content: Buffer.from("%PDF-1.4 vendimi") };
const CORPUS = [
  ...readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => readFileSync(join(import.meta.dirname, name))),
  mailWith({ name: "winmail.dat", type: "application/ms-tnef", content: buildTnef("Teksti", [file, file]) }),
  mailWith({ name: "mesazhi.msg", content: buildMsg("Subjekti", "Teksti", [file]) }),
];

/** Damages a message as gateways, disks and enemies do. */
type Damage = (bytes: Buffer, a: number, b: number) => Buffer;
const DAMAGES: Damage[] = [
  (bytes, a, b) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[Math.floor(a * copy.length)] = Math.floor(b * 256);
    return copy;
  },
  (bytes, a) => bytes.subarray(0, Math.floor(a * bytes.length)),
  (bytes, a) => bytes.subarray(Math.floor(a * bytes.length)),
  (bytes, a, b) => {
    const from = Math.floor(Math.min(a, b) * bytes.length);
    const to = Math.floor(Math.max(a, b) * bytes.length);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  (bytes, a, b) => {
    const lines = bytes.toString("latin1").split("\n");
    const from = Math.floor(a * lines.length);
    const to = Math.floor(b * lines.length);
    const [line] = lines.splice(from, 1);
    lines.splice(to, 0, line ?? "");
    return Buffer.from(lines.join("\n"), "latin1");
  },
  (bytes, a) => {
    const text = bytes.toString("latin1");
    const marks = [...text.matchAll(/^--/gm)];
    const at = marks[Math.floor(a * marks.length)]?.index ?? 0;
    return Buffer.from(`${text.slice(0, at)}x${text.slice(at)}`, "latin1");
  },
  (bytes) => Buffer.from(bytes.toString("latin1").replace(/\r\n/g, "\n"), "latin1"),
  (bytes) => Buffer.from(bytes.toString("latin1").replace(/\n/g, "\r\n"), "latin1"),
];

const damaged = fc
  .tuple(
    fc.constantFrom(...CORPUS),
    fc.array(
      fc.tuple(
        fc.constantFrom(...DAMAGES),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([mail, damages]) => damages.reduce((bytes, [damage, a, b]) => damage(bytes, a, b), mail));

function expectSound(mail: ReadMail, raw: Buffer): void {
  expect(mail.mended).not.toContain("unreadable");
  expect(mail.segments.map((segment) => segment.text).join("")).toBe(mail.text);
  const apart = mail.segments.filter((segment) => segment.kind !== "quoted").map((segment) => segment.text);
  expect(mail.visible).toBe(apart.join(""));
  expect(mail.attachments.length).toBeLessThanOrEqual(LIMITS.parts * 2);
  for (const found of mail.attachments) {
    expect(found.size).toBe(found.content.length);
    expect(found.size).toBeLessThanOrEqual(raw.length);
    expect(found.name).not.toBe("");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a name must hold none
    expect(found.name).not.toMatch(/[\u0000-\u001f/\\\u202a-\u202e]/);
  }
  const classification = classify(mail);
  expect(["answer", "auto-reply", "bounce", "delay", "spam"]).toContain(classification.class);
  expect(classification.reasons.length).toBeGreaterThan(0);
}

describe("damaged messages", () => {
  test("are read, whatever the damage", async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (raw) => expectSound(await readMail(raw), raw)),
      { numRuns: 1500 },
    );
  });

  test("random bytes are read, too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expectSound(await readMail(bytes), Buffer.from(bytes));
        await inspect(bytes);
        await authenticity(bytes);
      }),
      { numRuns: 500 },
    );
  });

  test("a file survives any damage to the lines of other parts", async () => {
    const parts = fc.array(fc.string({ unit: "binary", maxLength: 80 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(parts, async (lines) => {
        const text = lines.map((line) => line.replaceAll("--K", "")).join("\r\n");
        const mail = await readMail(
          mailWith({ name: "Vendimi.pdf", content: file.content, type: "application/pdf" }, text),
        );
        expect(mail.attachments.map((found) => Buffer.from(found.content).toString())).toContain("%PDF-1.4 vendimi");
      }),
      { numRuns: 300 },
    );
  });

  test("one damaged byte in the lines around the parts loses no part", async () => {
    const lines = ["alfa", "beta"].flatMap((word, index) => [
      "--=_pjesa_0001_kufiri",
      `Content-Type: application/pdf; name="${index}.pdf"`,
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(`%PDF-1.4 ${word} mbushje mbushje`).toString("base64"),
    ]);
    const head = [
      "From: a@b.example",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="=_pjesa_0001_kufiri"',
      "",
    ];
    const text = ["--=_pjesa_0001_kufiri", "Content-Type: text/plain", "", "Teksti i letrës."];
    const raw = Buffer.from([...head, ...text, ...lines, "--=_pjesa_0001_kufiri--", ""].join("\r\n"));
    const contents = [...raw.toString().matchAll(/Teksti i letrës\.|\r\n\r\n[A-Za-z0-9+/=]{20,}/g)];
    for (let at = 0; at < raw.length; at++) {
      if (contents.some((found) => at >= found.index && at <= found.index + found[0].length + 1)) continue;
      for (const byte of [0, 10, 13, 32, 45, 58, 65, 200]) {
        const damaged = Buffer.from(raw);
        damaged[at] = byte;
        const mail = await readMail(damaged);
        const read = [mail.text, ...mail.attachments.map((found) => Buffer.from(found.content).toString())].join("\n");
        const pieces = [...read.matchAll(/[A-Za-z0-9+/]{24,}/g)].map((found) =>
          Buffer.from(found[0], "base64").toString(),
        );
        const all = [read, ...pieces].join("\n");
        for (const word of ["Teksti i letr", "alfa", "beta"])
          expect(all.includes(word), `${word} after byte ${byte} at ${at}`).toBe(true);
      }
    }
  });

  test("no word of a text is lost or moved by folding", async () => {
    const line = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        "> kërkoj",
        "Nga: Besa <b@x.example>",
        "Dërguar: e hënë",
        "Tek: Zyra",
        "Lënda: Kërkesë",
        "-- ",
        "________________",
      ),
      fc.constantFrom(
        "-----Original Message-----",
        "On 5 June 2023, Besa <b@x.example> wrote:",
        "Më 5.6.2023 shkroi:",
        "Од: Беса",
        "",
        "Përgjigje",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        const raw = Buffer.from(`From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\n${lines.join("\n")}`);
        expectSound(await readMail(raw), raw);
      }),
      { numRuns: 500 },
    );
  });
});

/** Messages of about five megabytes, or of a part of that, each built to make a careless reader look again and again. */
function exhausting(scale: number): Record<string, string> {
  const head = "From: a@b.example\r\nSubject: x\r\n";
  const big = (text: string, size = 5_000_000) => text.repeat(Math.ceil((size * scale) / text.length));
  const html = "Content-Type: text/html; charset=utf-8\r\n\r\n";
  const plain = "Content-Type: text/plain; charset=utf-8\r\n\r\n";
  return {
    "one line of five megabytes": head + plain + big("kërkesë "),
    "five megabytes of quotation marks": head + plain + big(">"),
    "five megabytes of blank lines": head + plain + big("\n"),
    "five megabytes of blanks": head + plain + big(" "),
    "introductions without end": head + plain + big("On 1 2 2020 a <a@b.c> wrote:\nx\n"),
    "headers of a quotation without end": head + plain + big("From: a\nSent: b\n"),
    "HTML of one line": head + html + big("<b>x</b>&euml; "),
    "HTML tags that never close": head + html + big("<div><a href='http://x'>"),
    "HTML comments that never close": head + html + big("<!-- "),
    "HTML titles that never close": head + html + big("<title>"),
    "angle brackets": head + html + big("<"),
    ampersands: head + html + big("&a"),
    "deep quotations": head + html + big("<blockquote>x"),
    "a header of five megabytes": `${head}X-Long: ${big("=?utf-8?q?a")}\r\n\r\nx`,
    "an address list of five megabytes": `${head}To: ${big('"\\" <a, ( ')}\r\n\r\nx`,
    "parameters of five megabytes": `${head}Content-Type: text/plain; ${big('a="\\"; ')}\r\n\r\nx`,
    "a hundred thousand headers": `${head}${big("X-A: b\r\n", 1_000_000)}\r\nx`,
    "raw bytes in thousands of headers": `${head}${big("X-A: \u00e8\u00e6\r\n", 400_000)}\r\nx`,
    "uuencode beginnings": head + plain + big("begin 644 a\n"),
    "soft line breaks": `${head}Content-Transfer-Encoding: quoted-printable\r\n${plain}${big("=\r\n")}`,
    "equals signs and blanks": `${head}Content-Transfer-Encoding: quoted-printable\r\n${plain}${big("=       ")}`,
    "padding only": `${head}Content-Transfer-Encoding: base64\r\n${plain}${big("QQ==")}`,
    "boundaries only": `${head}Content-Type: multipart/mixed; boundary=K\r\n\r\n${big("--K\r\n")}`,
    "boundaries that differ": `${head}Content-Type: multipart/mixed; boundary=K\r\n\r\n${big("--X\r\nContent-Type: a/b\r\n\r\n")}`,
    dashes: `${head}Content-Type: multipart/mixed\r\n\r\n${big("--\n")}`,
  };
}

/** Processor time of reading, in milliseconds: what other programs do meanwhile does not count. */
async function effortOf(
  message: string,
): Promise<{ effort: number; mail: Awaited<ReturnType<typeof readMail>>; raw: Buffer }> {
  const raw = Buffer.from(message, "latin1");
  const before = process.cpuUsage();
  const mail = await readMail(raw);
  classify(mail);
  const { user, system } = process.cpuUsage(before);
  return { effort: (user + system) / 1000, mail, raw };
}

describe("messages made to exhaust the reader", () => {
  const quarter = exhausting(0.25);

  test.each(Object.entries(exhausting(1)))(
    "%s: four times the size is not sixteen times the work",
    { timeout: 60_000 },
    async (name, message) => {
      const small = await effortOf(quarter[name]!);
      const large = await effortOf(message);
      expect(large.effort).toBeLessThan(10 * Math.max(small.effort, 40));
      expectSound(large.mail, large.raw);
    },
  );

  test("stops at the limits of depth, number and size", async () => {
    const nest = (depth: number): string =>
      depth === 0
        ? "Content-Type: text/plain\n\nfundi"
        : `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n${nest(depth - 1)}\n--b${depth}--`;
    const deep = await readMail(Buffer.from(`From: a@b.example\n${nest(60)}`));
    expect(deep.mended).toContain("too-deep");
    const messages = await readMail(Buffer.from("Content-Type: message/rfc822\n\n".repeat(500)));
    expect(messages.attachments.length).toBeLessThanOrEqual(LIMITS.depth + 1);
    const many = `Content-Type: multipart/mixed; boundary=K\n\n${"--K\nContent-Type: image/png\n\nx\n".repeat(5000)}--K--`;
    expect((await readMail(Buffer.from(many))).attachments).toHaveLength(LIMITS.parts);
    const large = await readMail(mailWith({ name: "a.bin", content: Buffer.alloc(5000) }), { limits: { bytes: 1000 } });
    expect(large.mended).toContain("too-large");
  });
});
