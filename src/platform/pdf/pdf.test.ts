import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { describeWith } from "../../../tests/support/needs.ts";
import { day } from "../../kernel/day.ts";
import { letterPdf, type PdfLetter, picturesPdf } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "bashke-pdf-"));
const tool = (program: string, pdf: Uint8Array, ...more: string[]): string => {
  const path = join(folder, "letter.pdf");
  writeFileSync(path, pdf);
  return execFileSync(program, [path, ...more], { encoding: "utf8" });
};

const LETTER: PdfLetter = {
  language: "sq",
  title: "Ankesë për qasje në dokumente",
  sender: { lines: ["Arta Hoxha", "Rr. “Nëna Terezë” 5"] },
  addressee: { lines: ["Agjencia për Informim dhe Privatësi"] },
  place: "Prishtinë",
  day: day("2026-11-23"),
  reference: "Kërkesa 2026-000123",
  paragraphs: ["E nderuar Komisionere,", "Rreshti i parë\nRreshti i dytë me #kod, $x$ dhe *yje*"],
  sections: [
    { language: "sr", heading: "Žalba", paragraphs: ["Poštovana, čitav dosije šaljem u prilogu; ćirilicom: Жалба."] },
  ],
  enclosures: { label: "Bashkëngjitur:", lines: ["Kërkesa e 1 nëntorit"] },
  signature: { lines: ["Arta Hoxha"] },
};

describeWith("poppler", "documents as an independent reader sees them", () => {
  test("a letter keeps every sign of both languages, and what was typed is text, never code", async () => {
    const text = tool("pdftotext", await letterPdf(LETTER), "-");
    for (const words of ["Rr. “Nëna Terezë” 5", "Žalba", "čitav dosije šaljem", "Жалба", "23 nëntor 2026"]) {
      expect(text).toContain(words);
    }
    expect(text).toContain("Rreshti i dytë me #kod, $x$ dhe *yje*");
    expect(text.indexOf("Rreshti i parë\n")).toBeGreaterThan(0);
  });

  test("a sign that no font has is a question mark, and the letter is still there", async () => {
    const odd = { ...LETTER, paragraphs: ["Përshëndetje 漢 \u{1F468}\u0007 fund", "Čitav dosije"] };
    const text = tool("pdftotext", await letterPdf(odd), "-");
    expect(text).toContain("Përshëndetje ? ?");
    expect(text).toContain("Čitav dosije");
  });

  test("it is tagged and bears its title", async () => {
    const facts = tool("pdfinfo", await letterPdf(LETTER));
    expect(facts).toMatch(/Title:\s+Ankesë për qasje në dokumente/);
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toMatch(/Page size:.*A4/);
  });

  test("a letter of many pages flows on", async () => {
    const long = {
      ...LETTER,
      paragraphs: Array.from({ length: 120 }, (_, n) => `Paragrafi ${n}. ${"fjalë ".repeat(40)}`),
    };
    const pages = Number(/Pages:\s+(\d+)/.exec(tool("pdfinfo", await letterPdf(long)))?.[1]);
    expect(pages).toBeGreaterThan(5);
  });

  test("a document of pictures has their sizes and no text", async () => {
    const bytes = await sharp({ create: { width: 827, height: 1169, channels: 3, background: "#eee" } })
      .jpeg()
      .toBuffer();
    const sheet = { bytes, format: "jpg" as const, width: 827, height: 1169, dpi: 100, alt: "Faqja 1" };
    const pdf = await picturesPdf([sheet, sheet], { title: "Skanim", language: "sq" });
    expect(tool("pdftotext", pdf, "-").trim()).toBe("");
    expect(tool("pdfinfo", pdf)).toMatch(/Pages:\s+2[\s\S]*Page size:\s+595\.\d+ x 841\.\d+/);
  });
});
