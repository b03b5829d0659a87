import { extensionFor, extensionOf } from "./media.ts";
import { repairMojibake } from "./mojibake.ts";
import type { Parameterised } from "./parameters.ts";

/** Longest file name kept, in characters. */
const LONGEST = 200;

/** Longest stem of an enclosed message's name, in characters: a subject can be a paragraph, a name is a label. */
const LONGEST_STEM = 45;

/**
 * The name of a part's file, in Unicode: from the disposition, the type, or its Content-ID; "attachment.pdf" when
 * nobody named it. `named` says whether the sender did.
 */
export function attachmentName(
  type: string,
  disposition: Parameterised,
  contentType: Parameterised,
  contentId: string | undefined,
): { name: string; named: boolean } {
  const given = disposition.parameters.get("filename") || contentType.parameters.get("name") || "";
  const clean = cleanName(given);
  if (clean !== "") return { name: clean, named: true };
  const byId = contentId ? cleanName(contentId.split("@", 1)[0] ?? "") : "";
  const extension = extensionFor(type);
  if (byId !== "") return { name: extensionOf(byId) ? byId : `${byId}.${extension}`, named: false };
  return { name: `attachment.${extension}`, named: false };
}

/** Keeps a name as written but for control characters, direction overrides and path separators, each made "_". */
export function cleanName(name: string): string {
  const clean = repairMojibake(name)
    .normalize("NFC")
    .replace(/[\t\r\n]+ ?| {3,}/g, " ")
    .replace(UNSAFE, "_")
    .trim();
  if (/^\.*$/.test(clean)) return "";
  return shortened(clean);
}

/** The name of an enclosed message: its subject and ".eml". */
export const messageName = (subject: string): string => {
  const clean = cleanName(subject);
  return clean === "" ? "message.eml" : `${[...clean].slice(0, LONGEST_STEM).join("").trimEnd()}.eml`;
};

/** Cuts in the middle of the stem, never the extension, and never half a character. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const extension = extensionOf(name);
  const tail = extension ? `.${name.slice(-extension.length)}` : "";
  return (
    letters
      .slice(0, LONGEST - tail.length)
      .join("")
      .trimEnd() + tail
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const UNSAFE = /[\u0000-\u001f\u007f-\u009f/\\\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
