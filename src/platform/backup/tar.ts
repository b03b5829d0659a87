import { createHash } from "node:crypto";

/** A tar archive (POSIX ustar) any tar can list and unpack; written and read as a stream, whatever its size. */

const BLOCK = 512;
const LARGEST = 8 ** 11 - 1;

/** Bytes that go before an entry of this size. @throws where name or size do not fit ustar. */
export function tarHeader(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`name too long for the archive: ${name}`);
  if (size > LARGEST) throw new RangeError(`${name} has ${size} bytes; an archive takes files up to 8 GiB`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(Math.floor(at.getTime() / 1000), 12), 136);
  header.write("0", 156);
  header.write("ustar\x0000", 257, "latin1");
  header.write(`${checksum(header).toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** Zeros that fill an entry up to whole blocks. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** Two empty blocks say that nothing was cut off. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

export interface TarEntry {
  readonly name: string;
  readonly size: number;
  /** To be read to its end before the next entry is asked for. */
  readonly body: AsyncIterable<Buffer>;
  /** Of what was read; whole once the body is. */
  readonly sha256: () => string;
}

/** The archive is cut off, or is none. */
export class TarDamaged extends Error {
  override readonly name = "TarDamaged";
}

/** Reads entry after entry. @throws TarDamaged */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const bytes = new Bytes(source);
  for (;;) {
    const header = await bytes.take(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const name = text(header, 0, 100);
    const size = Number.parseInt(text(header, 124, 12), 8);
    const sum = Number.parseInt(text(header, 148, 8), 8);
    if (sum !== checksum(header) || !Number.isSafeInteger(size)) throw new TarDamaged("no archive, or a damaged one");
    const hash = createHash("sha256");
    let digest: string | undefined;
    let left = size;
    const body = (async function* () {
      while (left > 0) {
        const chunk = await bytes.upTo(left);
        left -= chunk.length;
        hash.update(chunk);
        yield chunk;
      }
    })();
    yield {
      name,
      size,
      body,
      sha256: () => {
        digest ??= hash.digest("hex");
        return digest;
      },
    };
    if (left > 0) throw new Error(`entry ${name} was not read to its end`);
    await bytes.take((BLOCK - (size % BLOCK)) % BLOCK);
  }
}

class Bytes {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async upTo(most: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const { value, done } = await this.#source.next();
      if (done) throw new TarDamaged("the archive is cut off");
      this.#rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
    const chunk = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(chunk.length);
    return chunk;
  }

  async take(length: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for (let left = length; left > 0; ) {
      const chunk = await this.upTo(left);
      chunks.push(chunk);
      left -= chunk.length;
    }
    return Buffer.concat(chunks);
  }
}

const text = (header: Buffer, from: number, length: number): string =>
  header.toString("utf8", from, from + length).replace(/[\0 ].*$/s, "");

/** Sum of all bytes, with the field of the sum itself read as spaces. */
function checksum(header: Buffer): number {
  let sum = 8 * 32;
  for (let at = 0; at < BLOCK; at++) if (at < 148 || at >= 156) sum += header[at]!;
  return sum;
}
