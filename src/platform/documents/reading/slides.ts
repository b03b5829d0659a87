import { type Concealed, concealed } from "../concealed.ts";
import type { DocumentReading, Limits } from "../reading.ts";
import { carried } from "./package.ts";
import { namesOf, type Parts, unpack } from "./unpack.ts";
import { walk, xmlOf } from "./xml.ts";

/** PowerPoint 2007 and later: the slides that are shown, without notes. @throws Stopped */
export function readSlides(bytes: Uint8Array, limits: Limits): DocumentReading {
  const parts = unpack(bytes, limits, (name) =>
    /^(ppt\/(slides|notesSlides|comments)|docProps)\/[^/]+\.xml$/.test(name),
  );
  const finds: Concealed[] = [];
  const slides = numbered(parts, /^ppt\/slides\/slide(\d+)\.xml$/);
  const texts = slides.map(({ number, xml }) => {
    const { text, shown } = slideText(xml);
    if (!shown) finds.push(concealed("hidden-slide", `slide ${number}`, 1));
    return shown ? text : "";
  });
  const notes = numbered(parts, /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/).filter(({ xml }) =>
    /\p{L}{2}/u.test(slideText(xml).text),
  );
  if (notes.length > 0) finds.push(concealed("speaker-notes", "", notes.length));
  const comments = Object.keys(parts).filter((name) => name.startsWith("ppt/comments/"));
  if (comments.length > 0) finds.push(concealed("comments", "", comments.length));
  const text = texts.join("\f");
  return {
    kind: "slides",
    text: text.slice(0, limits.text),
    pages: slides.length,
    how: text.trim() ? "text" : "none",
    concealed: [...finds, ...carried(namesOf(bytes, limits), parts)],
    problems: text.length > limits.text ? ["cut"] : [],
  };
}

const numbered = (parts: Parts, pattern: RegExp) =>
  Object.keys(parts)
    .flatMap((name) => {
      const number = Number(pattern.exec(name)?.[1]);
      return number ? [{ number, xml: xmlOf(parts[name]) }] : [];
    })
    .sort((a, b) => a.number - b.number);

function slideText(xml: string): { text: string; shown: boolean } {
  let text = "";
  let shown = true;
  let inText = false;
  for (const step of walk(xml)) {
    if (step.is === "text") text += inText ? step.text : "";
    else if (step.is === "open") {
      if (step.name === "p:sld") shown = !/^(0|false)$/.test(step.attribute("show") ?? "");
      inText = step.name === "a:t";
    } else {
      if (step.name === "a:p") text += "\n";
      inText = false;
    }
  }
  return { text: text.trim(), shown };
}
