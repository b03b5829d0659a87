import { unzipSync } from "fflate";
import { type Limits, Stopped } from "../reading.ts";

/** The parts of a packed document by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A part may unpack to this many times its size once it is large: text packs well, a bomb better. */
const MOST_RATIO = 200;
const LARGE = 20 * 1_048_576;

/**
 * Opens a zip within bounds: what a part claims to unpack to is all the room it gets, and the claims are added up first.
 * @param wanted which parts are unpacked at all; all are counted
 * @throws Stopped "too-large", "locked" (encrypted part), "unreadable"
 */
export function unpack(bytes: Uint8Array, limits: Limits, wanted: (path: string) => boolean): Parts {
  if (hasEncryptedPart(bytes)) throw new Stopped("locked");
  let room = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++count > limits.parts) throw new Stopped("too-large");
        if (!wanted(name)) return false;
        room += originalSize;
        if (room > limits.unpacked || (originalSize > LARGE && originalSize > size * MOST_RATIO)) {
          throw new Stopped("too-large");
        }
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Stopped ? error : new Stopped("unreadable");
  }
}

/** The names alone, nothing unpacked. @throws Stopped */
export function namesOf(bytes: Uint8Array, limits: Limits): string[] {
  const names: string[] = [];
  unpack(bytes, limits, (name) => {
    names.push(name);
    return false;
  });
  return names;
}

/** Bit 0 of the flags of the first local header (APPNOTE 4.4.4). */
const hasEncryptedPart = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && ((bytes[6] ?? 0) & 1) === 1;
