import { slug } from "../../../kernel/text/index.ts";

/** Letters and digits that nobody confuses when reading aloud or copying by hand: no 0 o, 1 i l, u v, 5 s, 2 z, 8 b. */
const ALPHABET = "34679acdefghjkmnpqrtwxy";
/** 23^10 is 4·10^13: nobody guesses it by sending mail. */
export const SECRET_LENGTH = 10;

/** Makes the secret part out of random bytes; bytes that would favour some letters are skipped. */
export function secretFrom(random: Uint8Array): string {
  const fair = 256 - (256 % ALPHABET.length);
  const letters = [...random].filter((byte) => byte < fair).map((byte) => ALPHABET[byte % ALPHABET.length]);
  if (letters.length < SECRET_LENGTH) throw new RangeError("too few random bytes for a secret");
  return letters.slice(0, SECRET_LENGTH).join("");
}

/** The last part of a request's web address: its number, which alone finds it, and the words of its title. */
export const slugOf = (number: string, title: string): string =>
  `${number}-${slug(title)}`.slice(0, 110).replace(/-+$/, "");

/** First word of every request's address, so that a person who sees it knows what it is. */
const WORD = "kerkesa";

/** "kerkesa-2026-123-k7m4qx9wtr@bashke.example": 24 to 28 characters before the @, well under the 64 that mail allows. */
export const addressOf = (request: { number: string; secret: string }, mailDomain: string): string => {
  const [year, ordinal] = request.number.split("-");
  return `${WORD}-${year}-${Number(ordinal)}-${request.secret}@${mailDomain}`;
};

/** What an address of ours says, as far as it can still be read after somebody typed it. */
export interface ReadAddress {
  readonly address: string;
  /** "2026-000123", or null where the number was lost. */
  readonly number: string | null;
  readonly secret: string;
}

/**
 * Reads an address that claims to be a request's. Case never matters; a plus-part, spaces and underscores for hyphens are
 * forgiven. Null where it is no such address at all, or of another domain.
 */
export function readAddress(address: string, mailDomain: string): ReadAddress | null {
  const whole = address.trim().toLowerCase();
  const at = whole.lastIndexOf("@");
  if (at < 0 || whole.slice(at + 1).replace(/\.$/, "") !== mailDomain.toLowerCase()) return null;
  const local = whole
    .slice(0, at)
    .replace(/\+.*$/, "")
    .replace(/[\s_.]+/g, "-");
  const match = /^([a-zë]+)-?(?:(\d{4})-?0*(\d{1,6})-?)?([a-z0-9]{4,16})$/.exec(local);
  if (!match || distance(match[1] ?? "", WORD) > 2) return null;
  const [, , year, ordinal, secret = ""] = match;
  return { address: whole, number: year && ordinal ? `${year}-${ordinal.padStart(6, "0")}` : null, secret };
}

/** How alike two secrets must be: two slips beside the right number, one slip where the number does not help. */
export const isNear = (given: ReadAddress, candidate: { number: string; secret: string }): boolean =>
  distance(given.secret, candidate.secret) <= (given.number === candidate.number ? 2 : 1);

/** Edits (insert, delete, replace, swap of neighbours) from one word to the other; both are short. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, before[column - 2]! + 1);
      }
      line.push(least);
    }
    before = above;
    above = line;
  }
  return above[b.length]!;
}

/** "2026-000123" from a year and a running number. */
export const numberOf = (year: number, ordinal: number): string => `${year}-${String(ordinal).padStart(6, "0")}`;

/** Numbers of requests named in a subject: "Re: … [2026-000123]". */
export const numbersIn = (subject: string): string[] => [
  ...new Set([...subject.matchAll(/(?<!\d)(20\d{2})-(\d{6})(?!\d)/g)].map((match) => match[0])),
];
