import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { afterAll, describe, expect, test } from "vitest";
import { widthOf } from "../../kernel/text/width.ts";
import { wrap } from "../../kernel/text/wrap.ts";
import { sayIn } from "../../say/index.ts";
import { cardFonts } from "../assets/card-fonts.ts";
import { cardImage } from "./card-image.tsx";

test("a title is broken into lines and ends in an ellipsis where there is no room", () => {
  expect(wrap("një dy tre katër", { width: 100, size: 20, lines: 3, face: "serif" })).toEqual(["një dy tre", "katër"]);
  const long = wrap("fjalë ".repeat(80), { width: 300, size: 20, lines: 2, face: "serif" });
  expect(long).toHaveLength(2);
  expect(long[1]).toMatch(/…$/);
  expect(
    wrap("x".repeat(70), { width: 300, size: 20, lines: 4, face: "serif" }).every((line) => line.length <= 30),
  ).toBe(true);
  expect(wrap("", { width: 300, size: 20, lines: 2, face: "sans" })).toEqual([]);
});

test("a hostile title stays text", () => {
  const svg = cardImage({ say: sayIn("sq"), title: `</text><script>alert(1)</script>` });
  expect(svg).not.toContain("<script");
});

describe("drawn with the look's own fonts", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bashke-card-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fontFiles = await cardFonts(folder);
  const draw = (title: string) => {
    const svg = cardImage({ say: sayIn("sr-cyrl"), title, subtitle: "Komuna", tag: { tone: "late", text: "4" } });
    return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render();
  };

  test("it has the size that networks ask for", () => {
    const { width, height } = draw("Çdo kërkesë");
    expect([width, height]).toEqual([1200, 630]);
  });

  /** Letters a font lacks are all drawn as the same empty box, or not at all. */
  test("every letter of our languages is a drawing of its own", () => {
    const letters = [..."ëçqxyČčĆćĐđŠšŽžЂђЈјЉљЊњЋћЏџЖжШшЧч"];
    const drawings = letters.map((letter) => createHash("sha256").update(draw(letter).pixels).digest("hex"));
    expect(new Set(drawings).size).toBe(letters.length);
  });

  test("letters of all scripts stand in one line", () => {
    const width = (text: string) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><text y="60" font-size="40" font-family="Source Sans 3">${text}</text></svg>`;
      return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).getBBox()?.width ?? 0;
    };
    expect(width("Prishtinë, Čaglavica, Обилић")).toBeGreaterThan(
      width("Prishtinë, Čaglavica, ") + width("Обилић") - 12,
    );
  });

  test.each([
    ["serif", "Source Serif 4", 600],
    ["sans", "Source Sans 3", 400],
    ["bold", "Source Sans 3", 600],
  ] as const)(
    "the estimated width of %s is never less than the drawn one, nor a third more",
    (face, family, weight) => {
      const texts = [
        "Kontrata dhe aneksi për rehabilitimin e rrjetit të ujësjellësit",
        "A very long title that keeps going and going because officials",
        "Zapisnik sa budžetske rasprave u Kosovu Polju, član 12, stav 2",
        "Записник са буџетске расправе у Косову Пољу, члан 12, став 2",
        "VENDIM PËR NDARJEN E SUBVENCIONEVE NR. 1284/2026",
      ];
      for (const text of texts) {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="90"><text y="60" font-size="40" font-weight="${weight}" font-family="${family}">${text}</text></svg>`;
        const drawn = (new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).getBBox()?.width ?? 0) / 40;
        expect(widthOf(text, face), text).toBeGreaterThanOrEqual(drawn);
        expect(widthOf(text, face), text).toBeLessThan(drawn * 1.33);
      }
    },
  );

  test("the fonts are made once", async () => {
    expect(await cardFonts(folder)).toEqual(fontFiles);
  });
});
