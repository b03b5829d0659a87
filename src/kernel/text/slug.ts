import { fold } from "./fold.ts";

/**
 * A text as a part of an address: small Latin letters, digits and single hyphens, cut at the end of a word where it
 * exceeds `most` characters. Empty when the text has no letter and no digit that Latin could write.
 */
export function slug(text: string, most = 80): string {
  const whole = fold(text)
    .replace(/'/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most + 1).lastIndexOf("-");
  return whole.slice(0, cut > most / 2 ? cut : most).replace(/-$/, "");
}
