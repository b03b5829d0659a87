import { decodeEntities } from "./entities.ts";
import { type Mark, WrittenLines } from "./written-lines.ts";

/**
 * Turns HTML into text a person can read: one pass, linear in its input, no tree. Links become `text ( href )`,
 * emphasis `*text*`, list items "- ", cells are parted by a blank, quotations get "> " so that they fold as in
 * plain text. Scripts, styles, comments and hidden heads vanish.
 */
export function htmlToText(html: string, longest = 10_000_000): string {
  const out = new WrittenLines();
  const links: Link[] = [];
  const lastComment = html.lastIndexOf("-->");
  let at = 0;
  let preformatted = 0;
  while (at < html.length && out.length < longest) {
    const open = html.indexOf("<", at);
    if (open !== at) {
      const text = decodeEntities(html.slice(at, open < 0 ? html.length : open));
      out.add(text, preformatted > 0);
      if (open < 0) break;
    }
    const tag = readTag(html, open, lastComment);
    if (!tag) {
      out.add("<", preformatted > 0);
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (tag.name === "" || (tag.closing && HIDDEN.has(tag.name))) continue;
    if (!tag.closing && HIDDEN.has(tag.name)) {
      at = afterHidden(html, tag.name, tag.end);
      continue;
    }
    if (tag.name === "pre") preformatted = Math.max(0, preformatted + (tag.closing ? -1 : 1));
    apply(tag, html, out, links);
  }
  while (links.length > 0) closeLink(out, links);
  return out.finish();
}

interface Link {
  readonly mark: Mark;
  readonly href: string;
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

/** The tag at `open`, an empty name for comments and declarations, null when the "<" is just a character. */
function readTag(html: string, open: number, lastComment: number): Tag | null {
  if (html.startsWith("<!--", open)) {
    const end = lastComment < open + 4 ? closeOf(html, open) : html.indexOf("-->", open + 4) + 3;
    return { name: "", closing: false, start: open, end };
  }
  TAG.lastIndex = open;
  const match = TAG.exec(html);
  if (!match) return null;
  return {
    name: (match[2] ?? "").toLowerCase().replace(/^[a-z]+:/, ""),
    closing: match[1] === "/",
    start: open,
    end: closeOf(html, open),
  };
}

const TAG = /<(\/?)(?:([a-zA-Z][a-zA-Z0-9:-]{0,40})|[!?])/y;

/** Index after the ">" that ends a tag. Quotes are honoured when they close near by. */
function closeOf(html: string, open: number): number {
  const plain = html.indexOf(">", open);
  if (plain < 0) return html.length;
  const head = html.slice(open, plain);
  if (!head.includes('="') || (head.split('"').length - 1) % 2 === 0) return plain + 1;
  const near = html.slice(plain, plain + 2000);
  const quote = near.indexOf('"');
  const close = quote < 0 ? -1 : near.indexOf(">", quote);
  return close < 0 ? plain + 1 : plain + close + 1;
}

/** Index after a hidden element. A title that never closes hides nothing; a script that never closes hides the rest. */
function afterHidden(html: string, name: string, from: number): number {
  const searched = name === "title" ? html.slice(from, from + 500) : html;
  const end = new RegExp(`</${name}`, "gi");
  end.lastIndex = name === "title" ? 0 : from;
  const match = end.exec(searched);
  if (match) return closeOf(html, name === "title" ? from + match.index : match.index);
  return name === "title" ? from : html.length;
}

function apply(tag: Tag, html: string, out: WrittenLines, links: Link[]): void {
  const { name, closing } = tag;
  if (name === "br") out.newLine();
  else if (name === "p" || HEADINGS.has(name)) out.paragraph();
  else if (BLOCKS.has(name)) {
    out.block();
    if (name === "li" && !closing) out.add("- ", true);
    if (name === "hr" && !closing) {
      out.add("________________________________", true);
      out.newLine();
    }
  } else if (name === "td" || name === "th") out.gap();
  else if (name === "em" || name === "i" || name === "u") emphasis(name, out);
  else if (name === "blockquote") out.quote(closing ? -1 : 1);
  else if (name === "a") {
    if (closing) closeLink(out, links);
    else if (links.length < 50) links.push({ mark: out.mark(), href: attribute(html, tag, "href") });
  } else if (name === "img" && !closing) {
    const alt = attribute(html, tag, "alt");
    if (alt !== "" && alt.length < 200) out.add(alt, false);
  }
}

/** Only `em` is a shout worth a star; `i` and `u` are typography. */
function emphasis(name: string, out: WrittenLines): void {
  if (name === "em") out.add("*", true);
}

function closeLink(out: WrittenLines, links: Link[]): void {
  const link = links.pop();
  if (link === undefined) return;
  const { href } = link;
  const shown = out.since(link.mark).trim();
  const bare = href.replace(/^mailto:/i, "").replace(/\/$/, "");
  if (!/^(?:https?|ftp|mailto):/i.test(href) || href.length > 4000) return;
  if (shown.includes(bare) || shown.replace(/\/$/, "") === bare.replace(/^https?:\/\//i, "")) return;
  out.add(` ( ${href} )`, true);
}

function attribute(html: string, tag: Tag, name: string): string {
  const head = html.slice(tag.start, Math.min(tag.end, tag.start + 8000));
  const match = new RegExp(`[\\s"']${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, "i").exec(head);
  return decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? "")
    .replace(/\s+/g, "")
    .trim();
}

const HIDDEN = new Set([
  "script",
  "style",
  "title",
  "noscript",
  "template",
  "xml",
  "object",
  "select",
  "svg",
  "math",
  "iframe",
  "textarea",
]);
const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const BLOCKS = new Set([
  "div",
  "tr",
  "table",
  "ul",
  "ol",
  "li",
  "dl",
  "dt",
  "dd",
  "hr",
  "center",
  "section",
  "article",
  "header",
  "footer",
  "address",
  "pre",
  "form",
  "fieldset",
  "body",
  "tbody",
  "thead",
  "caption",
  "figure",
  "main",
  "nav",
  "aside",
]);
