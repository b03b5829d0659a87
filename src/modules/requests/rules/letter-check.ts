import { maskPersonal } from "./masking.ts";

/** What a person about to publish a letter should look at again. */
export type LetterWarning = "personal-data" | "long-number" | "shouting" | "many-questions" | "very-short";

/**
 * Looks over a letter before it is sent, for what its writer may not want the public to read or the institution to
 * stumble over. It only warns: the writer decides.
 */
export function checkLetter(title: string, body: string): LetterWarning[] {
  const warnings: LetterWarning[] = [];
  const masked = maskPersonal(`${title}\n${body}`, { email: "\u0001", phone: "\u0001" });
  if (masked.includes("\u0001")) warnings.push("personal-data");
  // Ten digits in a row are a personal number here and in the neighbouring countries (13 there).
  if (/(?<!\d)(?:\d{10}|\d{13})(?!\d)/.test(body)) warnings.push("long-number");
  const letters = body.match(/\p{L}/gu)?.length ?? 0;
  const capitals = body.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters > 60 && capitals / letters > 0.5) warnings.push("shouting");
  if ((body.match(/\?/g)?.length ?? 0) > 8) warnings.push("many-questions");
  if (body.trim().length < 60) warnings.push("very-short");
  return warnings;
}
