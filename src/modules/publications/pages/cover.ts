import { wrap } from "../../../kernel/text/wrap.ts";

const WIDTH = 600;
const HEIGHT = 800;
const COLOURS = ["#0b5d63", "#1f4f80", "#5b4a91", "#8a2f55", "#7d5200", "#246537", "#2f4858", "#535c6a"];

/** A cover drawn from the title, for what came without one. The same words give the same cover. */
export function drawnCover(about: {
  title: string;
  kind: string;
  kindIndex: number;
  line: string;
  house: string;
}): string {
  const size = about.title.length <= 60 ? 50 : about.title.length <= 130 ? 40 : 32;
  const lines = wrap(about.title, { width: WIDTH - 112, size, lines: size === 32 ? 9 : 7, face: "serif" });
  const below = wrap(about.line, { width: WIDTH - 112, size: 24, lines: 2, face: "sans" });
  const colour = COLOURS[about.kindIndex % COLOURS.length]!;
  const words = lines.map((line, at) => text(56, 236 + at * size * 1.18, line, "Source Serif 4", size, "#ffffff", 600));
  const end = 236 + lines.length * size * 1.18;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${colour}"/>
<circle cx="${WIDTH}" cy="${HEIGHT}" r="290" fill="#ffffff" fill-opacity="0.09"/>
<circle cx="${WIDTH}" cy="${HEIGHT}" r="180" fill="#ffffff" fill-opacity="0.09"/>
<rect x="56" y="150" width="64" height="6" fill="#ffffff"/>
${text(56, 112, about.kind, "Source Sans 3", 26, "#ffffff", 600)}
${words.join("\n")}
${below.map((line, at) => text(56, end + 22 + at * 32, line, "Source Sans 3", 24, "#ffffff", 400)).join("\n")}
${text(56, HEIGHT - 56, about.house, "Source Serif 4", 34, "#ffffff", 600)}
</svg>`;
}

const text = (
  x: number,
  y: number,
  words: string,
  family: string,
  size: number,
  fill: string,
  weight: number,
): string =>
  `<text x="${x}" y="${Math.round(y)}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}">${words
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, " ")
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)}</text>`;
