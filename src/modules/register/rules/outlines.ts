import { fold } from "../../../kernel/text/index.ts";

/**
 * Finds which place a shape of a boundaries file is, by whatever property names it: files of different origin say
 * "Municipality of Partesh", "Komuna Partesh", "PRT" or a code. The property is compared with every spelling of every
 * place, whole or as its last words; a shape that fits none stays plain.
 */
export function markFinder(
  places: readonly { readonly mark: string; readonly spellings: readonly string[] }[],
): (properties: Readonly<Record<string, unknown>>) => string | undefined {
  const marks = new Map<string, string>();
  for (const place of places) {
    for (const spelling of place.spellings) marks.set(wordsOf(spelling).join(" "), place.mark);
  }
  return (properties) => {
    for (const value of Object.values(properties)) {
      if (typeof value !== "string" && typeof value !== "number") continue;
      const words = wordsOf(String(value));
      for (let from = 0; from < words.length; from++) {
        const mark = marks.get(words.slice(from).join(" "));
        if (mark) return mark;
      }
    }
    return undefined;
  };
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
