import { inflateSync } from "node:zlib";

/** The tables of a font by their four-letter names. */
export type FontTables = ReadonlyMap<string, Buffer>;

/**
 * The tables inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/). Throws RangeError on anything else than a whole one.
 */
export function readWoff(woff: Buffer): FontTables {
  if (woff.length < 44 || woff.toString("latin1", 0, 4) !== "wOFF") throw new RangeError("not a WOFF 1.0 file");
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < woff.readUInt16BE(12); index += 1) {
    const at = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    const data = packed < length ? inflateSync(bytes, { maxOutputLength: length }) : Buffer.from(bytes);
    if (data.length !== length) throw new RangeError("a table of the WOFF file is broken");
    tables.set(woff.toString("latin1", at, at + 4), data);
  }
  return tables;
}

/** A TrueType file of these tables. */
export function writeTrueType(tables: FontTables): Buffer {
  const names = [...tables.keys()].sort();
  const directory = Buffer.alloc(12 + names.length * 16);
  const power = Math.floor(Math.log2(names.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(names.length, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(names.length * 16 - 2 ** power * 16, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  names.forEach((name, index) => {
    const data = tables.get(name)!;
    const whole = padded(data);
    const at = 12 + index * 16;
    directory.write(name, at, "latin1");
    directory.writeUInt32BE(checksum(whole), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    parts.push(whole);
    offset += whole.length;
  });
  return Buffer.concat(parts);
}

/** To a multiple of four bytes. */
export const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);

function checksum(whole: Buffer): number {
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}
