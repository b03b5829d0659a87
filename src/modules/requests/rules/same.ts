/** A text that goes to another institution: the first asker's words without their name, the first institution's name exchanged. */
export function wordsForAnother(text: string, names: { from: readonly string[]; to: string }): string {
  const longestFirst = [...new Set(names.from.map((name) => name.trim()).filter((name) => name.length > 3))].sort(
    (one, other) => other.length - one.length,
  );
  const moved = longestFirst.reduce((words, name) => words.replaceAll(name, names.to), text);
  return moved
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd();
}

/** The letter without its first paragraph: what made the first one urgent is its asker's own matter. */
export const withoutFirstParagraph = (text: string): string => text.replace(/^[\s\S]*?\n\s*\n/, "");
