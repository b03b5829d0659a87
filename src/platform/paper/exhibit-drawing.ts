import { formatNumber } from "../../kernel/format.ts";
import { wrap } from "../../kernel/text/wrap.ts";
import type { Say } from "../../say/index.ts";
import type { Exhibit, Tone } from "../module/answers.ts";

const WIDTH = 640;
const NAMES = 220;
const NUMBERS = 74;
const BARS = WIDTH - NAMES - NUMBERS;
const LINE = 16;
const INK = "#1c2430";
const SOFT = "#535c6a";
const TRACK = "#ece9e1";
const TONES: Record<Tone, string> = {
  ok: "#3f8f58",
  due: "#c98b1b",
  late: "#b8434a",
  idle: "#a8a294",
  info: "#3f78b0",
};
const SERIES = ["#0b5d63", "#a9560c", "#5b4a91", "#8a2f55", "#1f4f80", "#cfcabd"];
const LIGHT = new Set(["#e0a93b", "#cfcabd"]);
/** More bars than stand on a page are read in the table. */
const MOST_ROWS = 30;

/**
 * The bars of an exhibit as a drawing that a page, Typst and a drawing program all understand: colours and sizes as
 * attributes, texts as text. Null where the table alone says it.
 */
export function exhibitDrawing(exhibit: Exhibit, say: Say): string | null {
  const { drawing, columns } = exhibit;
  const rows = exhibit.rows.slice(0, MOST_ROWS);
  if (drawing === "none" || rows.length === 0 || columns.length === 0) return null;
  const shares = drawing === "shares";
  const colours = columns.map(({ tone }, at) => (tone ? TONES[tone] : SERIES[at % SERIES.length]!));
  const most = Math.max(1, ...rows.map(({ values }) => (shares ? sum(values) : (values[0] ?? 0))));
  const parts: string[] = [];
  let y = 6;
  if (shares) {
    let x = 0;
    for (const [at, { label }] of columns.entries()) {
      const wide = 22 + label.length * 7.6 + 16;
      if (x > 0 && x + wide > WIDTH) {
        x = 0;
        y += 22;
      }
      parts.push(rect(x, y, 12, 12, colours[at]!), text(x + 18, y + 11, label, { size: 13, fill: SOFT }));
      x += wide;
    }
    y += 32;
  }
  for (const row of rows) {
    const names = wrap(row.label, { width: NAMES - 16, size: 13, lines: 3, face: "sans" });
    const tall = Math.max(26, names.length * LINE + 6);
    for (const [at, line] of names.entries())
      parts.push(text(0, y + (tall - names.length * LINE) / 2 + 12 + at * LINE, line, { size: 13, fill: INK }));
    const top = y + (tall - 18) / 2;
    parts.push(rect(NAMES, top, BARS, 18, TRACK));
    if (shares) {
      const whole = sum(row.values);
      let x = NAMES;
      for (const [at, value] of row.values.entries()) {
        const wide = whole > 0 ? ((value ?? 0) / whole) * BARS : 0;
        if (wide > 0) parts.push(rect(x, top, wide, 18, colours[at % colours.length]!));
        if (wide > 26)
          parts.push(
            text(x + wide / 2, top + 13.5, formatNumber(value ?? 0, say.locale), {
              size: 12,
              fill: LIGHT.has(colours[at % colours.length]!) ? INK : "#ffffff",
              weight: 600,
              anchor: "middle",
            }),
          );
        x += wide;
      }
      parts.push(
        text(WIDTH, top + 14, formatNumber(whole, say.locale), { size: 13, fill: INK, weight: 600, anchor: "end" }),
      );
    } else {
      const value = row.values[0] ?? null;
      if (value !== null && value > 0) parts.push(rect(NAMES, top, (value / most) * BARS, 18, colours[0]!));
      parts.push(text(WIDTH, top + 14, row.cells[0] ?? "–", { size: 13, fill: INK, weight: 600, anchor: "end" }));
    }
    y += tall + 6;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}">${parts.join("")}</svg>`;
}

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, one) => all + (one ?? 0), 0);
const round = (value: number): number => Math.round(value * 100) / 100;

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" fill="${fill}"/>`;

function text(
  x: number,
  y: number,
  words: string,
  look: { size: number; fill: string; weight?: number; anchor?: string },
): string {
  const more = `${look.weight ? ` font-weight="${look.weight}"` : ""}${look.anchor ? ` text-anchor="${look.anchor}"` : ""}`;
  return `<text x="${round(x)}" y="${round(y)}" font-family="Source Sans 3" font-size="${look.size}" fill="${look.fill}"${more}>${escaped(words)}</text>`;
}

const escaped = (words: string): string =>
  words
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, " ")
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
