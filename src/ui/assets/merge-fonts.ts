import { readCharacterMap, writeCharacterMap } from "./character-map.ts";
import { type FontTables, padded } from "./woff.ts";

/**
 * One font of several subsets of the same font (TrueType outlines), under a family name of our choosing. A drawing
 * program shapes a line of text with one font and finds the letters it lacks in others by luck, so the line
 * "Prishtinë, Čaglavica, Обилић" needs all its letters in one file. Kerning and ligatures are the first font's.
 */
export function mergeFonts(fonts: readonly FontTables[], family: string): FontTables {
  const first = fonts[0]!;
  const glyphs: Buffer[] = [];
  const metrics: Buffer[] = [];
  const characters = new Map<number, number>();
  for (const font of fonts) {
    const base = glyphs.length;
    for (const [code, glyph] of readCharacterMap(font.get("cmap")!))
      if (!characters.has(code)) characters.set(code, glyph + base);
    const own = outlines(font);
    glyphs.push(...own.map((outline) => padded(moved(outline, base))));
    metrics.push(...own.map((_, glyph) => metric(font, glyph)));
  }
  const merged = new Map(
    ["OS/2", "GDEF", "GPOS", "GSUB"].flatMap((tag) => (first.has(tag) ? [[tag, first.get(tag)!]] : [])),
  );
  merged.set("glyf", Buffer.concat(glyphs));
  merged.set("loca", places(glyphs));
  merged.set("hmtx", Buffer.concat(metrics));
  merged.set("cmap", writeCharacterMap(characters));
  merged.set("maxp", largest(fonts, glyphs.length));
  merged.set(
    "head",
    changed(first.get("head")!, (head) => head.writeInt16BE(1, 50)),
  );
  merged.set(
    "hhea",
    changed(first.get("hhea")!, (hhea) => hhea.writeUInt16BE(glyphs.length, 34)),
  );
  merged.set(
    "post",
    changed(Buffer.alloc(32), (post) => post.writeUInt32BE(0x00030000, 0)),
  );
  merged.set("name", names(family));
  return merged;
}

function outlines(font: FontTables): Buffer[] {
  const loca = font.get("loca")!;
  const glyf = font.get("glyf")!;
  const isLong = font.get("head")!.readInt16BE(50) === 1;
  const place = (index: number) => (isLong ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2);
  const count = font.get("maxp")!.readUInt16BE(4);
  return Array.from({ length: count }, (_, index) => glyf.subarray(place(index), place(index + 1)));
}

/** An outline made of others (ë of e and dots) names them by number: the numbers move with them. */
function moved(outline: Buffer, base: number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  return changed(outline, (copy) => {
    let at = 10;
    let flags: number;
    do {
      flags = copy.readUInt16BE(at);
      copy.writeUInt16BE(copy.readUInt16BE(at + 2) + base, at + 2);
      at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : 0) + (flags & 0x40 ? 4 : 0) + (flags & 0x80 ? 8 : 0);
    } while (flags & 0x20);
  });
}

/** Advance and left bearing; the last glyphs of a font may share one advance. */
function metric(font: FontTables, glyph: number): Buffer {
  const hmtx = font.get("hmtx")!;
  const full = font.get("hhea")!.readUInt16BE(34);
  if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
  const bearing = full * 4 + (glyph - full) * 2;
  return Buffer.concat([hmtx.subarray(full * 4 - 4, full * 4 - 2), hmtx.subarray(bearing, bearing + 2)]);
}

function places(glyphs: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  let offset = 0;
  glyphs.forEach((glyph, index) => {
    offset += glyph.length;
    loca.writeUInt32BE(offset, (index + 1) * 4);
  });
  return loca;
}

/** What a reader must be ready for: the largest of each of the fonts' own limits. */
function largest(fonts: readonly FontTables[], count: number): Buffer {
  return changed(fonts[0]!.get("maxp")!, (maxp) => {
    for (let at = 6; at + 1 < maxp.length; at += 2)
      maxp.writeUInt16BE(Math.max(...fonts.map((font) => font.get("maxp")!.readUInt16BE(at))), at);
    maxp.writeUInt16BE(count, 4);
  });
}

/** Family, subfamily, full and PostScript name, for Windows in Unicode, which every reader of fonts understands. */
function names(family: string): Buffer {
  const texts = [family, "Regular", family, family.replace(/ /g, "")].map((text) =>
    Buffer.from(text, "utf16le").swap16(),
  );
  const head = Buffer.alloc(6 + texts.length * 12);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  texts.forEach((text, index) => {
    [3, 1, 0x409, [1, 2, 4, 6][index]!, text.length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    offset += text.length;
  });
  return Buffer.concat([head, ...texts]);
}

function changed(data: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(data);
  change(copy);
  return copy;
}
