import { type Concealed, type ConcealedKind, concealed } from "../concealed.ts";
import type { Parts } from "../reading/unpack.ts";
import { walk, xmlOf } from "../reading/xml.ts";

/** Records of pivot tables and cells of other workbooks that were saved along. */
export function carriedUnseen(parts: Parts): Concealed[] {
  const finds: Concealed[] = [];
  for (const [path, bytes] of Object.entries(parts)) {
    const pivot = /^xl\/pivotCache\/(pivotCacheRecords\d+)\.(xml|bin)$/i.exec(path);
    const external = /^xl\/externalLinks\/(externalLink\d+)\.(xml|bin)$/i.exec(path);
    const kind: ConcealedKind | null = pivot ? "pivot-cache" : external ? "external-data" : null;
    const where = pivot?.[1] ?? external?.[1] ?? "";
    if (!kind) continue;
    // The binary form is not taken apart: that it is there is enough to look at it.
    const count = path.endsWith(".bin") ? 1 : opens(xmlOf(bytes), pivot ? "r" : "cell");
    if (count > 0) finds.push(concealed(kind, where, count));
  }
  return finds;
}

/** In the old format the same stand as streams and storages with names in UTF-16. */
export function carriedUnseenOld(bytes: Uint8Array): Concealed[] {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => content.includes(Buffer.from(name, "utf16le"));
  return [
    ...(holds("_SX_DB_CUR") ? [concealed("pivot-cache", "", 1)] : []),
    ...(holds("_VBA_PROJECT") ? [concealed("macro", "", 1)] : []),
    ...(holds("Ole10Native") ? [concealed("embedded", "", 1)] : []),
  ];
}

function opens(xml: string, name: string): number {
  let count = 0;
  for (const step of walk(xml)) if (step.is === "open" && step.name === name) count++;
  return count;
}
