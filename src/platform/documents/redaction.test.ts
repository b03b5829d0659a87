import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { letterPdf } from "../pdf/index.ts";
import { findWords, lookInto, ocrAvailable, proveRedaction, readDocument, redactPdf, redactPicture } from "./index.ts";

const ABOUT = { title: "Përgjigje, e redaktuar", language: "sq" as const, alt: (page: number) => `Faqja ${page}` };
const WORDS = ["Hoxhaj*", "Đorđević", "arta.hoxhaj"];
const PDF = "application/pdf";
const boxesIn = async (bytes: Uint8Array, words: readonly string[]) =>
  (await findWords({ bytes, type: PDF }, words, { ocrPages: 0 })).flatMap(({ pages }) => pages);
let letter: Uint8Array;
beforeAll(async () => {
  letter = await letterPdf({
    language: "sq",
    title: "Përgjigje",
    sender: { lines: ["Komuna e Gjakovës"] },
    addressee: { lines: ["Arta Hoxhaj", "arta.hoxhaj@example.org"] },
    day: day("2026-11-23"),
    paragraphs: [
      "E nderuar znj. Hoxhajt,",
      "Rešenje je potpisao Ђорђевић.",
      `${"fjalë ".repeat(900)} Fundi për HOXHAJN.`,
    ],
  });
});

describe("redaction", () => {
  test("words are found in both alphabets, with endings, on their page", async () => {
    const found = await boxesIn(letter, WORDS);
    expect(new Set(found.map(({ page }) => page)).size).toBe(2);
    expect(found.filter(({ page }) => page === 1).flatMap(({ boxes }) => boxes).length).toBeGreaterThanOrEqual(4);
    for (const { left, top, width, height } of found.flatMap(({ boxes }) => boxes)) {
      expect(left > 0 && top > 0 && left + width < 1 && top + height < 1).toBe(true);
      expect(height).toBeLessThan(0.04);
      expect(width).toBeLessThan(0.3);
    }
    expect(await findWords({ bytes: letter, type: PDF }, ["askush"])).toEqual([{ word: "askush", pages: [] }]);
  });

  test("after redaction nothing of them is left: not in text, bytes, streams or pictures", async () => {
    expect(await proveRedaction({ bytes: letter, type: PDF }, WORDS, { ocrPages: 0 })).toMatchObject({
      gone: false,
      seen: false,
    });
    const redacted = await redactPdf(letter, await boxesIn(letter, WORDS), ABOUT);
    expect(await proveRedaction({ bytes: redacted, type: PDF }, WORDS, { ocrPages: ocrAvailable() ? 20 : 0 })).toEqual({
      gone: true,
      found: [],
      seen: ocrAvailable(),
    });
    const before = await readDocument(letter, "", "", { ocrPages: 0 });
    const after = await readDocument(redacted, "", "", { ocrPages: 0 });
    expect(after).toMatchObject({ pages: before.pages, how: "none", problems: ["no-text"] });
    expect(redacted.length).toBeLessThan(900_000 * (before.pages ?? 1));
  });

  test("the ink under a box is black, the rest of the page is as it was", async () => {
    const box = { left: 0.25, top: 0.25, width: 0.5, height: 0.1 };
    const redacted = await redactPdf(letter, [{ page: 1, boxes: [box] }], ABOUT);
    const look = { bytes: redacted, type: PDF, name: "r.pdf" };
    const [page] = (await lookInto(look, { pages: 1, width: 1000 }, { ocrPages: 0 })).pictures;
    expect(page).toMatchObject({ page: 1, format: "webp", width: 1000 });
    const { data, info } = await sharp(page!.bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data[Math.round(y * info.height) * info.width + Math.round(x * info.width)]!;
    for (const [x, y] of [
      [0.26, 0.26],
      [0.5, 0.3],
      [0.74, 0.34],
    ] as const)
      expect(at(x, y)).toBeLessThan(20);
    for (const [x, y] of [
      [0.02, 0.02],
      [0.98, 0.5],
    ] as const)
      expect(at(x, y)).toBeGreaterThan(235);
  });

  test("a picture keeps its sight and loses its camera's notes", async () => {
    const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#fff" } })
      .withExif({ IFD3: { GPSLatitude: "42/1 39/1 0/1" } })
      .jpeg()
      .toBuffer();
    const redacted = await redactPicture(photo, [{ left: 0.5, top: -1, width: 2, height: 3 }]);
    const { data } = await sharp(redacted.bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([data[100], data[300]]).toEqual([255, 0]);
    const look = { bytes: photo, type: "image/jpeg", name: "f.jpg" };
    const { pictures } = await lookInto(look, { pages: 1, width: 100 }, { ocrPages: 0 });
    expect(pictures).toHaveLength(1);
    for (const { bytes } of [redacted, ...pictures]) {
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    }
  });
});

describe("recognition of scans", () => {
  test.runIf(ocrAvailable())("a scanned Albanian letter is read, without the net", async () => {
    const scan = await redactPdf(letter, [], ABOUT);
    const reading = await readDocument(scan, "application/pdf", "scan.pdf", { ocrPages: 1 });
    expect(reading.how).toBe("ocr");
    expect(reading.text).toMatch(/Komuna e Gjakovës/);
    // A proof that only looked for letters would call this page clean: the name is still there to be seen.
    expect(await proveRedaction({ bytes: scan, type: PDF }, ["Hoxhaj*"], { ocrPages: 1 })).toMatchObject({
      gone: false,
      found: ["Hoxhaj*"],
    });
  });

  test.runIf(ocrAvailable())(
    "words of a scan and of a photographed page are found by recognition, and go",
    { timeout: 120_000 },
    async () => {
      const short = await letterPdf({
        language: "sq",
        title: "Përgjigje",
        sender: { lines: ["Komuna e Gjakovës"] },
        addressee: { lines: ["Arta Hoxhaj"] },
        day: day("2026-11-23"),
        paragraphs: ["E nderuar znj. Hoxhajt, dokumenti ndodhet në arkivin e drejtorisë së urbanizmit."],
      });
      const scan = await redactPdf(short, [], ABOUT);
      const { pictures } = await lookInto(
        { bytes: scan, type: PDF, name: "s.pdf" },
        { pages: 1, width: 1600 },
        { ocrPages: 0 },
      );
      const photo = await sharp(pictures[0]!.bytes).jpeg({ quality: 90 }).toBuffer();
      const wanted = ["Hoxhaj*", "Gjakovës"];
      for (const [bytes, type] of [
        [scan, PDF],
        [photo, "image/jpeg"],
      ] as const) {
        const places = await findWords({ bytes, type }, [...wanted, "askush"], { ocrPages: 1 });
        expect(places.map(({ word, pages }) => [word, pages.map(({ page }) => page)])).toEqual([
          ["Hoxhaj*", [1]],
          ["Gjakovës", [1]],
          ["askush", []],
        ]);
        const covered = places.flatMap(({ pages }) => pages);
        const made =
          type === PDF
            ? await redactPdf(bytes, covered, ABOUT)
            : (
                await redactPicture(
                  bytes,
                  covered.flatMap(({ boxes }) => boxes),
                )
              ).bytes;
        expect(await proveRedaction({ bytes: made, type }, wanted, { ocrPages: 1 })).toMatchObject({ gone: true });
        // What stands beside them is still there to be read.
        expect((await readDocument(made, type, "", { ocrPages: 1 })).text).toMatch(/dokumenti ndodhet/);
      }
    },
  );
});
