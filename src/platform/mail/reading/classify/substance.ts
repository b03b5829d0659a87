import { extensionOf } from "../media.ts";
import type { Attachment, ReadMail } from "../types.ts";
import { saysAway } from "./phrases.ts";

/** Own words beyond this many characters are more than a form letter. */
const LONG = 1200;
const DOCUMENT = /^(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip|rar|7z|tiff?|xml|json)$/;

/** Facts that a message carries an answer, whatever its headers say; empty when it seems to carry none. */
export function substanceReasons(mail: ReadMail): string[] {
  const reasons: string[] = [];
  const documents = mail.attachments.filter(isDocument).length;
  if (documents > 0) reasons.push(`substance: ${documents} document${documents === 1 ? "" : "s"} attached`);
  const own = mail.segments
    .filter((segment) => segment.kind === "own")
    .map((segment) => segment.text)
    .join("")
    .trim();
  if (own.length >= LONG && !saysAway(own)) reasons.push(`substance: ${own.length} characters of own text`);
  return reasons;
}

/** A document or a picture handed over, as against logos, signatures, cards and the enclosed copy of our letter. */
function isDocument(file: Attachment): boolean {
  if (file.inline || file.size === 0 || file.type.startsWith("message/")) return false;
  if (DOCUMENT.test(extensionOf(file.name))) return true;
  if (/^application\/(?:pdf|msword|rtf|zip|vnd\.(?!ms-outlook))/.test(file.type)) return true;
  return /^image\/(?:tiff|jpeg)$/.test(file.type) && file.size > 50_000;
}
