import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { describeWith } from "../../../tests/support/needs.ts";
import { consecutive, notesInOrder, type Paper } from "../../kernel/paper.ts";
import { mustBeHeld, readDocument } from "../documents/index.ts";
import { paperDocx, paperPdf } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "bashke-paper-"));
const tool = (program: string, pdf: Uint8Array, before: readonly string[] = [], after: readonly string[] = []) => {
  const path = join(folder, "paper.pdf");
  writeFileSync(path, pdf);
  return execFileSync(program, [...before, path, ...after], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
};

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 80" width="640" height="80"><rect width="320" height="30" fill="#2e7d82"/><text x="4" y="60" font-family="Source Sans 3" font-size="16">Obiektivi 1</text></svg>`;

const paper = (more: Partial<Paper> = {}): Paper => ({
  title: "Raporti i monitorimit",
  locale: "sq",
  subtitle: "Janar–qershor 2023",
  meta: ["Bashkë", "2 korrik 2023"],
  contents: true,
  blocks: [
    { kind: "heading", level: 2, id: "hyrje", runs: [{ text: "Hyrje" }] },
    {
      kind: "paragraph",
      runs: [
        { text: "Rreshti me #kod, $x$ dhe *yje*" },
        { text: "", note: "një" },
        { text: " e prapë", bold: true },
        { text: "", note: "një" },
        { text: " Обилић ђ č š", lang: "sr-Cyrl" },
        { text: " te treguesit", href: "#tregues" },
        { text: " askund", href: "#nuk-ka" },
        { text: " jashtë", href: "https://shembull.example/" },
      ],
    },
    {
      kind: "list",
      ordered: true,
      items: [
        [
          { kind: "paragraph", runs: [{ text: "Një", italic: true }] },
          { kind: "list", ordered: false, items: [[{ kind: "paragraph", runs: [{ text: "brenda" }] }]] },
        ],
        [{ kind: "paragraph", runs: [{ text: "Dy" }] }],
      ],
    },
    { kind: "quote", blocks: [{ kind: "paragraph", runs: [{ text: "Fjalë të huaja" }] }] },
    { kind: "heading", level: 4, id: "tregues", runs: [{ text: "Treguesit" }] },
    {
      kind: "table",
      caption: { label: "Tabela 1", runs: [{ text: "Objektivat" }] },
      head: [[{ text: "Objektivi" }], [{ text: "Zbatuar" }]],
      rows: Array.from({ length: 90 }, (_, n) => [[{ text: `Aktiviteti ${n + 1}` }], [{ text: String(n) }]]),
      align: ["start", "end"],
      note: [{ text: "Të numëruara një herë." }],
    },
    {
      kind: "picture",
      key: "foto",
      alt: "Njerëz rreth një tryeze",
      caption: { label: "Foto 1", runs: [{ text: "Takimi i Këshillit" }] },
      width: 400,
      height: 300,
    },
    { kind: "drawing", svg: DRAWING, alt: "Gjysma e aktiviteteve", caption: { label: "Figura 1", runs: [] } },
    { kind: "facts", items: [{ label: "Vendi", runs: [{ text: "Prishtinë" }] }] },
    { kind: "break" },
    { kind: "signatures", lines: [{ name: "Arta Hoxha", role: "Kryesuese" }, { name: "Драган Илић" }] },
  ],
  notes: { një: [{ text: "Ligji nr. 06/L-081, neni 7." }], tepër: [{ text: "askush" }] },
  ...more,
});

let pictures: ReadonlyMap<string, { bytes: Uint8Array; format: "jpg" }>;
beforeAll(async () => {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#385" } })
    .jpeg()
    .toBuffer();
  pictures = new Map([["foto", { bytes, format: "jpg" }]]);
});

describe("a paper as data", () => {
  test("headings never skip a level, and the first is the highest", () => {
    const levels = consecutive(paper().blocks).flatMap((block) => (block.kind === "heading" ? [block.level] : []));
    expect(levels).toEqual([1, 2]);
  });

  test("only notes that are named count, once each", () => {
    expect(notesInOrder(paper().blocks, paper().notes)).toEqual(["një"]);
  });
});

describeWith("poppler", "a paper as PDF, read by another program", () => {
  test("every sign stands, typed text is no code, captions and footnotes are there", async () => {
    const text = tool("pdftotext", await paperPdf(paper(), pictures), [], ["-"]);
    for (const words of [
      "Rreshti me #kod, $x$ dhe *yje*",
      "Обилић ђ č š",
      "Tabela 1: Objektivat",
      "Foto 1: Takimi i Këshillit",
      "Ligji nr. 06/L-081, neni 7.",
      "Përmbajtja",
      "Nënshkrimi",
      "Драган Илић",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("askush");
  });

  test("tagged, with heads of a table on each of its pages, alternative texts and bookmarks", async () => {
    const pdf = await paperPdf(paper(), pictures);
    const facts = tool("pdfinfo", pdf);
    expect(facts).toMatch(/Tagged:\s+yes/);
    const parts = tool("pdfinfo", pdf, ["-struct-text"]);
    for (const tag of ["H1 ", "H2 ", "THead", "TOC", "Note", "Caption", "Figure"]) expect(parts).toContain(tag);
    expect(Buffer.from(pdf).includes("/Outlines")).toBe(true);
    const pages = Number(/Pages:\s+(\d+)/.exec(facts)?.[1]);
    const headed = Array.from({ length: pages }, (_, page) =>
      tool("pdftotext", pdf, ["-layout", "-f", String(page + 1), "-l", String(page + 1)], ["-"]),
    ).filter((page) => /Aktiviteti \d/.test(page));
    expect(headed.length).toBeGreaterThan(2);
    for (const page of headed) expect(page).toMatch(/Objektivi\s+Zbatuar/);
  });

  test("a cover, no contents, the other languages, an empty paper: all are set", async () => {
    for (const locale of ["sq", "sr", "sr-cyrl", "en"] as const) {
      const pdf = await paperPdf(
        paper({ locale, contents: false, cover: { key: "foto", alt: "Kopertina" } }),
        pictures,
      );
      expect(tool("pdfinfo", pdf)).toMatch(/Tagged:\s+yes/);
    }
    expect(tool("pdfinfo", await paperPdf({ title: "x", locale: "sq", blocks: [] }))).toMatch(/Pages:\s+1/);
  });

  test("sixty pages take seconds, not minutes", async () => {
    const chapters = Array.from({ length: 30 }, (_, n) => [
      { kind: "heading" as const, level: 1 as const, id: `k${n}`, runs: [{ text: `Kapitulli ${n + 1}` }] },
      ...Array.from({ length: 12 }, () => ({
        kind: "paragraph" as const,
        runs: [{ text: "Këshilli mbajti takimin e rregullt dhe miratoi raportin. ".repeat(9) }],
      })),
      { kind: "drawing" as const, svg: DRAWING, alt: "Gjysma", caption: { label: `Figura ${n + 1}`, runs: [] } },
    ]).flat();
    const started = performance.now();
    const pdf = await paperPdf(paper({ blocks: chapters }));
    const took = performance.now() - started;
    expect(Number(/Pages:\s+(\d+)/.exec(tool("pdfinfo", pdf))?.[1])).toBeGreaterThan(40);
    expect(took).toBeLessThan(15_000);
  });
});

describe("a paper as a Word document", () => {
  test("headings, contents, footnotes, heads of tables, alternative texts and the language are real", async () => {
    const files = unzipSync(await paperDocx(paper(), pictures));
    const read = (name: string) => strFromU8(files[name]!);
    const body = read("word/document.xml");
    expect(body).toContain('w:val="Heading1"');
    expect(body).toContain('w:val="Heading2"');
    expect(body).toMatch(/TOC \\h \\o[\s\S]*?Treguesit[\s\S]*?PAGEREF [\s\S]*?>\d+</);
    expect(body).toContain("<w:tblHeader/>");
    expect(body.match(/w:footnoteReference/g)).toHaveLength(2);
    expect(read("word/footnotes.xml")).toContain("Ligji nr. 06/L-081, neni 7.");
    expect(read("word/footnotes.xml")).not.toContain("askush");
    expect(body).toContain('descr="Njerëz rreth një tryeze"');
    expect(body).toContain('descr="Gjysma e aktiviteteve"');
    expect(body).toContain("Обилић ђ č š");
    expect(read("word/styles.xml")).toContain('w:lang w:val="sq-XK"');
    expect(Object.keys(files).filter((name) => name.startsWith("word/media/"))).toHaveLength(2);
  });

  test("another reader finds its words, and nothing that would have to be held", async () => {
    const read = await readDocument(await paperDocx(paper(), pictures), "", "raporti.docx");
    expect(read.kind).toBe("word");
    expect(read.text).toContain("Rreshti me #kod, $x$ dhe *yje*");
    expect(mustBeHeld(read.concealed)).toBe(false);
  });

  test("signs that XML cannot hold, and pictures that are not there, do not break it", async () => {
    const broken = paper({
      blocks: [{ kind: "paragraph", runs: [{ text: "a\u0000b\ud800\u0007c" }] }, paper().blocks[6]!],
    });
    expect(strFromU8(unzipSync(await paperDocx(broken))["word/document.xml"]!)).toContain("a b");
  });
});
