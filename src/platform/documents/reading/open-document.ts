import { type Concealed, type ConcealedKind, concealed } from "../concealed.ts";
import type { DocumentKind, DocumentReading, Limits } from "../reading.ts";
import { Stopped } from "../reading.ts";
import { carried } from "./package.ts";
import { namesOf, unpack } from "./unpack.ts";
import { type Step, walk, xmlOf } from "./xml.ts";

/** LibreOffice's formats: text, sheets and slides are one kind of XML. @throws Stopped */
export function readOpenDocument(bytes: Uint8Array, kind: DocumentKind, limits: Limits): DocumentReading {
  const parts = unpack(bytes, limits, (name) => /^(content|styles|meta|META-INF\/manifest)\.xml$/.test(name));
  if (/<manifest:encryption-data/.test(xmlOf(parts["META-INF/manifest.xml"]))) throw new Stopped("locked");
  const content = xmlOf(parts["content.xml"]);
  if (!content) throw new Stopped("unreadable");
  const hiding = stylesThatHide(`${xmlOf(parts["styles.xml"])}${content}`);
  const { text, finds, pages } = readContent(content, hiding);
  return {
    kind,
    text: tidied(text).slice(0, limits.text),
    pages: kind === "word" ? null : pages,
    how: text.trim() ? "text" : "none",
    concealed: [...finds, ...carried(namesOf(bytes, limits), parts)],
    problems: text.length > limits.text ? ["cut"] : [],
  };
}

/** Blanks at the ends of cells, cells at the ends of lines, and the page break after the last sheet say nothing. */
const tidied = (text: string): string =>
  text
    .replace(/ +\t/g, "\t")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n+\f/g, "\f")
    .replace(/^[\n\f]+|[\s\f]+$/g, "");

/** Names of styles that hide a table, a slide or words. */
function stylesThatHide(xml: string): Set<string> {
  const hiding = new Set<string>();
  let style = "";
  for (const step of walk(xml)) {
    if (step.is !== "open") continue;
    if (step.name === "style:style") style = step.attribute("style:name") ?? "";
    const hides =
      step.attribute("table:display") === "false" ||
      step.attribute("text:display") === "none" ||
      step.attribute("presentation:visibility") === "hidden";
    if (hides && style) hiding.add(style);
  }
  return hiding;
}

function readContent(xml: string, hiding: ReadonlySet<string>): { text: string; finds: Concealed[]; pages: number } {
  const counts = new Map<string, Concealed>();
  const note = (kind: ConcealedKind, where: string) => {
    const key = `${kind} ${where}`;
    counts.set(key, concealed(kind, where, (counts.get(key)?.count ?? 0) + 1));
  };
  /** Open elements, and at which one each concealed stretch began. */
  const open: string[] = [];
  let hiddenFrom = 0;
  let where = "";
  let text = "";
  let pages = 0;
  let pending: ConcealedKind | null = null;
  const columns = new Columns();
  for (const step of walk(xml)) {
    if (step.is === "open") {
      open.push(step.name);
      if (step.name === "table:table" || step.name === "draw:page") {
        pages++;
        where = step.attribute("table:name") ?? step.attribute("draw:name") ?? "";
      }
      const kind = hiddenFrom ? null : (hides(step, hiding) ?? columns.hide(step));
      if (kind) {
        hiddenFrom = open.length;
        pending = kind;
      }
      if (step.name === "table:table" && !hiddenFrom) text += `${where}\n`;
      if (!hiddenFrom && (step.name === "text:tab" || step.name === "text:s")) text += " ";
      if (!hiddenFrom && step.name === "text:line-break") text += "\n";
    } else if (step.is === "text") {
      if (hiddenFrom === 0) text += open.at(-1)?.startsWith("text:") ? step.text : "";
      else if (pending && step.text.trim() && !/^(dc|meta):/.test(open.at(-1) ?? "")) {
        note(pending, where);
        pending = null;
      }
    } else {
      const endsHidden = hiddenFrom === open.length;
      if (endsHidden) hiddenFrom = 0;
      open.pop();
      if (!hiddenFrom && !endsHidden) text += endOf(step.name, open);
    }
  }
  return { text, finds: [...counts.values()], pages };
}

function hides(step: Extract<Step, { is: "open" }>, hiding: ReadonlySet<string>): ConcealedKind | null {
  const styled = hiding.has(
    step.attribute("table:style-name") ?? step.attribute("draw:style-name") ?? step.attribute("text:style-name") ?? "",
  );
  if (step.name === "table:table" && styled) return "hidden-sheet";
  if (step.name === "table:table-row" && isFolded(step)) return "hidden-rows";
  if (step.name === "draw:page" && styled) return "hidden-slide";
  if (step.name === "presentation:notes") return "speaker-notes";
  if (step.name === "office:annotation") return "comments";
  if (step.name === "text:tracked-changes") return "tracked-changes";
  if (step.name === "text:hidden-text" || step.name === "text:hidden-paragraph") return "hidden-text";
  if ((step.name === "text:span" || step.name === "text:p") && styled) return "hidden-text";
  return null;
}

/** Which columns of the sheet at hand are hidden, and at which cell of its row the reader is. */
class Columns {
  private hidden = new Set<number>();
  private declared = 0;
  private at = 0;

  /** A cell in a hidden column is concealed; anything else is not this one's matter. */
  hide(step: Extract<Step, { is: "open" }>): ConcealedKind | null {
    const times = Math.max(1, Number(step.attribute("table:number-columns-repeated")) || 1);
    if (step.name === "table:table") {
      this.hidden = new Set();
      this.declared = 0;
    } else if (step.name === "table:table-row") this.at = 0;
    else if (step.name === "table:table-column") {
      if (isFolded(step))
        for (let each = 0; each < Math.min(times, MOST_COLUMNS); each++) this.hidden.add(this.declared + each);
      this.declared += times;
    } else if (step.name === "table:table-cell" || step.name === "table:covered-table-cell") {
      const here = this.at;
      this.at += times;
      if (this.hidden.has(here)) return "hidden-columns";
    }
    return null;
  }
}

const MOST_COLUMNS = 1024;

const isFolded = (step: Extract<Step, { is: "open" }>): boolean =>
  /^(collapse|filter)$/.test(step.attribute("table:visibility") ?? "");

/** What stands between this element and the next: cells keep their row together, whatever paragraphs are in them. */
function endOf(name: string, open: readonly string[]): string {
  if (name === "text:p" || name === "text:h") return open.includes("table:table-cell") ? " " : "\n";
  return ENDS[name] ?? "";
}

const ENDS: Readonly<Record<string, string>> = {
  "table:table-cell": "\t",
  "table:covered-table-cell": "\t",
  "table:table-row": "\n",
  "table:table": "\f",
  "draw:page": "\f",
};
