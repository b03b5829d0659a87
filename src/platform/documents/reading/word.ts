import { type Concealed, type ConcealedKind, concealed } from "../concealed.ts";
import type { DocumentReading, Limits } from "../reading.ts";
import { carried } from "./package.ts";
import { namesOf, type Parts, unpack } from "./unpack.ts";
import { walk, xmlOf } from "./xml.ts";

/** Word 2007 and later. The text is what a reader sees: deleted and hidden words and comments stay out of it. @throws Stopped */
export function readWord(bytes: Uint8Array, limits: Limits): DocumentReading {
  const parts = unpack(bytes, limits, (name) => /^(word|docProps)\/[^/]+\.xml$/.test(name));
  const hiddenStyles = stylesThatHide(xmlOf(parts["word/styles.xml"]));
  const counts = new Map<ConcealedKind, number>();
  const note = (kind: ConcealedKind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let text = "";
  for (const name of bodiesOf(parts)) text += `${bodyText(xmlOf(parts[name]), hiddenStyles, note)}\n`;
  for (const step of walk(xmlOf(parts["word/comments.xml"]))) {
    if (step.is === "open" && step.name === "w:comment") note("comments");
  }
  const finds: Concealed[] = [...counts].map(([kind, count]) => concealed(kind, "", count));
  return {
    kind: "word",
    text: text.trim().slice(0, limits.text),
    pages: null,
    how: text.trim() ? "text" : "none",
    concealed: [...finds, ...carried(namesOf(bytes, limits), parts)],
    problems: text.length > limits.text ? ["cut"] : [],
  };
}

const bodiesOf = (parts: Parts): string[] => [
  "word/document.xml",
  ...Object.keys(parts)
    .filter((name) => /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/.test(name))
    .sort(),
];

function bodyText(xml: string, hiddenStyles: ReadonlySet<string>, note: (kind: ConcealedKind) => void): string {
  let out = "";
  let inText = false;
  let removed = 0;
  let hidden = false;
  let counted = false;
  for (const step of walk(xml)) {
    if (step.is === "text") {
      if (!inText) continue;
      if (hidden && step.text.trim() && !counted) {
        note("hidden-text");
        counted = true;
      }
      if (!hidden && removed === 0) out += step.text;
    } else if (step.is === "open") {
      if (CHANGES.has(step.name)) note("tracked-changes");
      if (REMOVED.has(step.name)) removed++;
      if (step.name === "w:r") hidden = counted = false;
      if (step.name === "w:t") inText = true;
      if (HIDING.has(step.name)) hidden = !/^(0|false|off)$/.test(step.attribute("w:val") ?? "");
      if ((step.name === "w:rStyle" || step.name === "w:pStyle") && hiddenStyles.has(step.attribute("w:val") ?? "")) {
        hidden = true;
      }
      if (step.name === "w:tab") out += "\t";
      if (step.name === "w:br" || step.name === "w:cr") out += step.attribute("w:type") === "page" ? "\f" : "\n";
    } else {
      if (REMOVED.has(step.name)) removed = Math.max(0, removed - 1);
      if (step.name === "w:t") inText = false;
      if (step.name === "w:p") out += "\n";
      if (step.name === "w:tc") out += "\t";
      if (step.name === "w:r") hidden = false;
    }
  }
  return out;
}

function stylesThatHide(xml: string): Set<string> {
  const hiding = new Set<string>();
  let style = "";
  for (const step of walk(xml)) {
    if (step.is !== "open") continue;
    if (step.name === "w:style") style = step.attribute("w:styleId") ?? "";
    if (step.name === "w:vanish" && style && !/^(0|false|off)$/.test(step.attribute("w:val") ?? "")) hiding.add(style);
  }
  return hiding;
}

const CHANGES = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);
const REMOVED = new Set(["w:del", "w:moveFrom"]);
const HIDING = new Set(["w:vanish", "w:webHidden"]);
