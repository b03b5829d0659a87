import { unflow } from "./flowed.ts";
import { htmlToText } from "./html.ts";
import type { Parameterised } from "./parameters.ts";

/** The text of a plain part as a person reads it: "\n" line ends, flowed lines joined, HTML source turned to text. */
export function plainText(text: string, contentType: Parameterised, longest: number): string {
  const clean = tidyText(text.length > longest ? text.slice(0, longest) : text);
  if (holdsHtml(clean)) return tidyText(htmlToText(clean, longest));
  if (contentType.parameters.get("format")?.toLowerCase() !== "flowed") return clean;
  return unflow(clean, contentType.parameters.get("delsp")?.toLowerCase() === "yes");
}

/** One kind of line end, no control characters, ordinary blanks for no-break ones. */
export function tidyText(text: string): string {
  return text
    .replace(/\r+\n?/g, "\n")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(CONTROLS, "");
}

/** A plain part that some ticket systems fill with HTML source. */
function holdsHtml(text: string): boolean {
  return (
    STARTS_WITH_TAG.test(text) && /<\/(?:p|div|html|body|table|span|font|a|b|td|strong)\s*>|<br\s*\/?>/i.test(text)
  );
}

const STARTS_WITH_TAG =
  /^\s{0,200}<(?:!doctype\s|html|head|body|meta|p|div|table|span|font|br|style|center|strong|b)\b/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f\ufeff]/g;
