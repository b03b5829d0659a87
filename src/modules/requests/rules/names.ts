export type ShownAs = "full" | "initials" | "hidden";

/** The asker's name as the public sees it; null once forgotten, where none was given, or where it is to be hidden. */
export function publicName(name: string | null, shownAs: ShownAs): string | null {
  const whole = name?.trim().replace(/\s+/g, " ") ?? "";
  if (whole === "" || shownAs === "hidden") return null;
  return shownAs === "full" ? whole : initialsOf(whole);
}

/** "Arta Gashi-Berisha" → "A. G.-B."; the Albanian and Serbian letters of two signs stay whole (Xh, Dž, Lj). */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.split("-").map(initial).filter(Boolean).join("-"))
    .filter(Boolean)
    .join(" ");

const TWO_SIGNS = /^(dh|gj|ll|nj|rr|sh|th|xh|zh|dž|lj)/iu;

function initial(word: string): string {
  const letter = TWO_SIGNS.exec(word)?.[0] ?? /\p{L}/u.exec(word)?.[0];
  if (!letter) return "";
  return `${letter.charAt(0).toLocaleUpperCase("sq")}${letter.slice(1).toLocaleLowerCase("sq")}.`;
}

/**
 * Takes a person's name out of a text: the whole name and each part of it, with the endings that Albanian and Serbian
 * put to names (Hoxhës, Petrovića). Letters greet and sign with a name that its bearer may not have given to the public.
 */
export function withoutName(text: string, name: string | null, instead: string): string {
  const parts = (name ?? "").split(/[\s-]+/).filter((part) => part.length >= 3);
  if (parts.length === 0) return text;
  // A final vowel changes with the case (Arta, Artës), so the stem is what is looked for.
  const stems = parts.map((part) => escaped(part.length > 3 ? part.replace(/[aeiouyë]$/iu, "") : part));
  const one = `(?:${stems.join("|")})\\p{L}{0,4}`;
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${one}(?:[\\s-]{1,3}${one}){0,4}(?![\\p{L}\\p{N}])`, "gu");
  const shouted = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${stems.map((stem) => stem.toLocaleUpperCase("sq")).join("|")})\\p{Lu}{0,4}(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return text.replace(whole, instead).replace(shouted, instead);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
