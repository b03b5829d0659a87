import { type Concealed, concealed } from "../concealed.ts";
import type { Parts } from "./unpack.ts";
import { walk, xmlOf } from "./xml.ts";

/** What any Office document (2007 and later) may carry beside its text, told by the names of its parts. */
export function carried(names: readonly string[], parts: Parts): Concealed[] {
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  const some = (kind: "macro" | "embedded", pattern: RegExp) =>
    count(pattern) > 0 ? [concealed(kind, "", count(pattern))] : [];
  return [
    ...some("macro", /(^|\/)(vbaProject\.bin|macrosheets\/[^/]+\.(xml|bin)|Basic\/.+\.xml)$/i),
    ...some("embedded", /(^|\/)(embeddings\/[^/]+|Object \d+\/content\.xml)$/i),
    ...properties(parts),
  ];
}

/** Names of people in the properties. Counted, never repeated. */
function properties(parts: Parts): Concealed[] {
  let at = "";
  let people = 0;
  for (const step of walk(xmlOf(parts["docProps/core.xml"] ?? parts["meta.xml"]))) {
    if (step.is === "open") at = step.name;
    else if (step.is === "text" && PEOPLE.has(at) && step.text.trim()) people++;
    else if (step.is === "close") at = "";
  }
  return people > 0 ? [concealed("properties", "", people)] : [];
}

const PEOPLE = new Set(["dc:creator", "cp:lastModifiedBy", "meta:initial-creator", "meta:printed-by"]);
