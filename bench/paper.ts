import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Block, Paper, TableBlock } from "../src/kernel/paper.ts";
import type { Exhibit } from "../src/platform/module/answers.ts";
import { exhibitDrawing, paperDocx, paperPdf } from "../src/platform/paper/index.ts";
import { lendFonts } from "../src/platform/pdf/index.ts";
import { sayIn } from "../src/say/index.ts";
import { cardFonts } from "../src/ui/assets/card-fonts.ts";
import { print } from "./house.ts";

const CHAPTERS = 30;
const AIM = 2;
const RUNS = 5;

const folder = mkdtempSync(join(tmpdir(), "bashke-bench-"));
lendFonts(() => cardFonts(folder));
const say = sayIn("sq");
const words = (count: number) =>
  "Këshilli mbajti takimin e rregullt dhe miratoi raportin e gjashtëmujorit. ".repeat(count);
const run = (text: string) => [{ text }];

const exhibit = (chapter: number): Exhibit => ({
  title: `Statusi i aktiviteteve, objektivi ${chapter + 1}`,
  description: "Gjysma e aktiviteteve është zbatuar.",
  rule: "Secili aktivitet numërohet një herë.",
  heading: "Aktiviteti",
  columns: [
    { label: "Zbatuar", tone: "ok" },
    { label: "Pjesërisht", tone: "due" },
    { label: "Pa dëshmi", tone: "idle" },
  ],
  rows: Array.from({ length: 8 }, (_, row) => ({
    label: `Masa ${chapter + 1}.${row + 1}: pjesëmarrja në hartimin e politikave`,
    values: [row, 8 - row, 2],
    cells: [String(row), String(8 - row), "2"],
  })),
  drawing: "shares",
});

function chapter(number: number): Block[] {
  const shown = exhibit(number);
  const table: TableBlock = {
    kind: "table",
    caption: { label: `Tabela ${number + 1}`, runs: run(shown.title) },
    head: [run(shown.heading), ...shown.columns.map(({ label }) => run(label))],
    rows: shown.rows.map(({ label, cells }) => [run(label), ...cells.map(run)]),
    align: ["start", "end", "end", "end"],
    note: run(shown.rule),
  };
  return [
    { kind: "heading", level: 1, id: `k${number}`, runs: run(`Objektivi ${number + 1}`) },
    ...Array.from({ length: 4 }, (_, at) => ({
      kind: "paragraph" as const,
      runs: [...run(words(5)), ...(at === 0 ? [{ text: "", note: "n" }] : [])],
    })),
    {
      kind: "drawing",
      svg: exhibitDrawing(shown, say) ?? "",
      alt: shown.description,
      caption: { label: `Figura ${number + 1}`, runs: run(shown.title) },
    },
    table,
    { kind: "heading", level: 2, id: `g${number}`, runs: run("Gjetjet") },
    ...Array.from({ length: 3 }, () => ({ kind: "paragraph" as const, runs: run(words(6)) })),
    { kind: "break" },
  ];
}

const paper: Paper = {
  title: "Raporti gjashtëmujor i monitorimit",
  locale: "sq",
  contents: true,
  blocks: Array.from({ length: CHAPTERS }, (_, number) => chapter(number)).flat(),
  notes: { n: run("Ligji nr. 06/L-081 për qasje në dokumente publike, neni 7.") },
};

async function timed(name: string, make: () => Promise<Uint8Array>, aim?: number): Promise<Uint8Array> {
  const cold = performance.now();
  let bytes = await make();
  const first = performance.now() - cold;
  const times: number[] = [];
  for (let at = 0; at < RUNS; at++) {
    const began = performance.now();
    bytes = await make();
    times.push(performance.now() - began);
  }
  const middle = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]! / 1000;
  print(
    `${name}: ${middle.toFixed(2)} s (median of ${RUNS}${aim ? `, aim ≤ ${aim} s` : ""}), the first time ${(first / 1000).toFixed(2)} s, ${Math.round(bytes.length / 1000)} kB`,
  );
  return bytes;
}

const pdf = await timed("PDF", () => paperPdf(paper), AIM);
print(
  `${
    (
      Buffer.from(pdf)
        .toString("latin1")
        .match(/\/Type\s*\/Page\b(?!s)/g) ?? []
    ).length
  } pages, tagged, with ${CHAPTERS} charts and tables`,
);
await timed("Word", () => paperDocx(paper));
rmSync(folder, { recursive: true, force: true });
