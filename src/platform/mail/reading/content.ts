import { type Allowance, takeBytes } from "./allowance.ts";
import { type Body, chooseBody, joinBodies } from "./bodies.ts";
import { view } from "./bytes.ts";
import { header } from "./headers.ts";
import { htmlToText } from "./html.ts";
import { leafBytes, leafText } from "./leaf.ts";
import { mediaType } from "./media.ts";
import { type Part, readPart } from "./mime.ts";
import { attachmentName, cleanName, messageName } from "./names.ts";
import { readOutlook } from "./outlook.ts";
import { rtfBodyText } from "./rtf.ts";
import { signedContent } from "./smime.ts";
import { subjectOf } from "./subject.ts";
import { plainText, tidyText } from "./text.ts";
import { isTnef, readTnef } from "./tnef.ts";
import type { Attachment } from "./types.ts";
import { decodeUuencoded, withoutUuencoded } from "./uuencode.ts";
import type { WrappedFile, WrappedMessage } from "./wrapped.ts";

/** What a message holds, all depths gathered. */
export interface Content {
  readonly text: string;
  readonly html: string | null;
  readonly attachments: Attachment[];
  readonly reports: string[];
  readonly structure: string[];
  readonly mended: Set<string>;
}

/** Walks a message's parts and gathers its text, its HTML and all its files, flat. Never throws. */
export function gather(root: Part, allowance: Allowance): Content {
  const gatherer = new Gatherer(allowance);
  const body = gatherer.walk(root, 0, undefined, true);
  const own = body ? tidyText(body.text()).replace(/^\n+/, "").trimEnd() : "";
  const text =
    own !== "" ? own : ([...gatherer.strays, ...gatherer.spare].find((spare) => spare.trim() !== "")?.trim() ?? "");
  if (own === "" && text !== "") gatherer.mended.add("text-from-enclosed");
  const html = body?.html ? body.html : null;
  const attachments = gatherer.attachments.map((file) => settleInline(file, html ?? ""));
  return { text, html, attachments, reports: gatherer.reports, structure: gatherer.structure, mended: gatherer.mended };
}

interface Found extends Attachment {
  readonly related: boolean;
  readonly disposition: string;
}

class Gatherer {
  readonly attachments: Found[] = [];
  readonly reports: string[] = [];
  readonly structure: string[] = [];
  readonly mended = new Set<string>();
  /** Texts of enclosed messages, for a message that has none of its own. */
  readonly spare: string[] = [];
  /** Words before a first part: the text itself, when damage tore it from its part. */
  readonly strays: string[] = [];
  private readonly allowance: Allowance;

  constructor(allowance: Allowance) {
    this.allowance = allowance;
  }

  walk(part: Part, depth: number, within: string | undefined, alone: boolean, related = false): Body | null {
    this.structure.push(part.type);
    for (const code of part.mended) this.mended.add(code);
    if (part.parts.length === 0) {
      const signed = this.signed(part, depth, within, alone);
      return signed === undefined ? this.leaf(part, depth, within, alone, related) : signed;
    }
    const notice = tidyText(part.preamble.toString("utf8", 0, 100_000)).trim();
    if (notice !== "" && !isNotice(notice)) this.strays.push(notice);
    const relatedHere = part.type === "multipart/related";
    const bodies: Body[] = [];
    for (const [index, child] of part.parts.entries()) {
      const body = this.walk(child, depth, within, alone && index === 0, relatedHere ? index > 0 : related);
      if (body) bodies.push(body);
    }
    return part.type === "multipart/alternative" ? chooseBody(bodies) : joinBodies(bodies);
  }

  /** The part inside an opaque S/MIME signature is read as if it stood there itself. */
  private signed(part: Part, depth: number, within: string | undefined, alone: boolean): Body | null | undefined {
    if (!/^application\/(?:x-)?pkcs7-mime$/.test(part.type) || depth >= this.allowance.limits.depth) return undefined;
    const content = signedContent(leafBytes(part).bytes);
    if (!content || this.allowance.parts-- <= 0 || !takeBytes(this.allowance, content.length)) return undefined;
    return this.walk(readPart(content, this.allowance, depth + 1), depth + 1, within, alone);
  }

  private leaf(part: Part, depth: number, within: string | undefined, alone: boolean, related: boolean): Body | null {
    const { bytes, mended } = leafBytes(part);
    if (mended) this.mended.add(mended);
    const contentId =
      header(part.headers, "content-id")
        ?.replace(/^\s*<|>\s*$/g, "")
        .slice(0, 500) || undefined;
    const { name, named } = attachmentName(part.type, part.disposition, part.contentType, contentId);
    const handedOver = part.disposition.value === "attachment" || named;
    if (part.type.startsWith("multipart/") || (isReadable(part.type) && !handedOver))
      return this.body(part, bytes, within);
    if (!takeBytes(this.allowance, bytes.length)) {
      this.mended.add("too-large");
      return null;
    }
    const type = mediaType(part.typed ? part.type : "", name);
    const file: Found = {
      name,
      type,
      size: bytes.length,
      content: bytes,
      contentId,
      inline: false,
      within,
      related,
      disposition: part.disposition.value,
    };
    this.open(file, part.type, depth);
    return alone && isReadable(part.type) && part.disposition.value !== "attachment"
      ? this.body(part, bytes, within)
      : null;
  }

  private body(part: Part, bytes: Buffer, within: string | undefined): Body {
    const { text, mended } = leafText(part, bytes);
    if (mended) this.mended.add(mended);
    const longest = this.allowance.limits.characters;
    if (part.type === "text/html") return { text: () => htmlToText(text, longest), html: text, plain: false };
    const files = decodeUuencoded(text);
    for (const file of files) {
      if (!takeBytes(this.allowance, file.content.length)) continue;
      const name = cleanName(file.name) || "attachment.bin";
      const type = mediaType("", name);
      this.add({
        name,
        type,
        size: file.content.length,
        content: file.content,
        inline: false,
        within,
        related: false,
        disposition: "",
      });
    }
    const rest = withoutUuencoded(text, files);
    return { text: () => plainText(rest, part.contentType, longest), html: "", plain: true };
  }

  /** Lists a file, and what is inside it when it is a message in any format. */
  private open(file: Found, label: string, depth: number): void {
    const bytes = view(file.content);
    if (
      label === "message/delivery-status" ||
      label === "message/disposition-notification" ||
      label === "message/feedback-report" ||
      label === "message/global-delivery-status"
    ) {
      this.reports.push(bytes.toString().replace(/\r+\n?/g, "\n"));
      this.add({
        ...file,
        name: file.name.startsWith("attachment.") ? `${label.slice(label.indexOf("/") + 1)}.txt` : file.name,
        inline: true,
      });
    } else if (isMessage(label, file.name) && depth < this.allowance.limits.depth) this.openMessage(file, bytes, depth);
    else if (label === "application/ms-tnef" || label === "application/vnd.ms-tnef" || isTnef(bytes))
      this.openTnef(file, bytes, depth);
    else if (/\.(?:msg|oft)$/i.test(file.name) || /ms-?outlook|x-msg|x-outlook/.test(label))
      this.openOutlook(file, bytes, depth);
    else this.add(file);
  }

  private openMessage(file: Found, bytes: Buffer, depth: number): void {
    if (this.allowance.parts <= 0) {
      this.add(file);
      return;
    }
    this.allowance.parts--;
    const root = readPart(bytes, this.allowance, depth + 1);
    const unnamed = /^attachment\.\w+$/.test(file.name);
    const name = unnamed ? messageName(subjectOf(root.headers)) : file.name;
    this.add({ ...file, name, type: "message/rfc822" });
    const body = this.walk(root, depth + 1, name, true);
    if (body) this.spare.push(tidyText(body.text()));
  }

  private openTnef(file: Found, bytes: Buffer, depth: number): void {
    const message = readTnef(bytes);
    const says = message ? this.wrappedText(message) : "";
    const unpacked = message?.whole && (message.files.length > 0 || says.trim() !== "");
    if (!unpacked)
      this.add({
        ...file,
        name: file.name.startsWith("attachment.") ? "winmail.dat" : file.name,
        type: "application/ms-tnef",
      });
    if (!message) this.mended.add("tnef-unreadable");
    else this.openWrapped(message, file.name, depth, says);
  }

  private openOutlook(file: Found, bytes: Buffer, depth: number): void {
    this.add(file);
    const message = readOutlook(bytes);
    if (message) this.openWrapped(message, file.name, depth, this.wrappedText(message));
    else this.mended.add("msg-unreadable");
  }

  private openWrapped(message: WrappedMessage, within: string, depth: number, says: string): void {
    if (says.trim() !== "") this.spare.push(tidyText(says));
    for (const inner of message.files) {
      if (this.allowance.parts <= 0 || !takeBytes(this.allowance, inner.content.length)) {
        this.mended.add("too-large");
        return;
      }
      this.allowance.parts--;
      this.openInner(inner, within, depth + 1);
    }
  }

  private openInner(inner: WrappedFile, within: string, depth: number): void {
    const fallback = inner.message
      ? messageName(inner.message.subject || inner.name).replace(/\.eml$/, ".msg")
      : "attachment.bin";
    const name = inner.message ? fallback : cleanName(inner.name) || fallback;
    const type = inner.message ? "application/vnd.ms-outlook" : mediaType(inner.type.toLowerCase(), name);
    const file: Found = {
      name,
      type,
      size: inner.content.length,
      content: inner.content,
      contentId: inner.contentId,
      inline: false,
      within,
      related: false,
      disposition: "",
    };
    if (inner.message) {
      this.add(file);
      this.openWrapped(inner.message, name, depth, this.wrappedText(inner.message));
    } else if (depth < this.allowance.limits.depth) this.open(file, type, depth);
    else this.add(file);
  }

  private wrappedText(message: WrappedMessage): string {
    if (message.text.trim() !== "") return message.text;
    if (message.html !== "") return htmlToText(message.html, this.allowance.limits.characters);
    return message.rtf ? rtfBodyText(message.rtf) : "";
  }

  private add(file: Found): void {
    this.attachments.push(file);
  }
}

/** "This is a multi-part message in MIME format", in any language. */
const isNotice = (text: string): boolean =>
  text.length < 400 && /mime|multi-?part|mehrteilig|cryptogra|kryptogra/i.test(text);

const isReadable = (type: string): boolean =>
  type === "text/plain" || type === "text/html" || type === "text/enriched" || type === "text/richtext";

const isMessage = (label: string, name: string): boolean =>
  label === "message/rfc822" ||
  label === "message/global" ||
  label === "message/news" ||
  (/\.eml$/i.test(name) && !label.startsWith("text/"));

/** Pictures shown in the text and signatures belong to the text; documents never do. */
function settleInline({ related, disposition, ...file }: Found, html: string): Attachment {
  const shown = file.contentId !== undefined && html.includes(`cid:${file.contentId}`);
  const picture =
    file.type.startsWith("image/") && (disposition === "inline" || shown || (related && disposition === ""));
  const signature = /^application\/(?:x-)?(?:pkcs7|pgp)-signature$/.test(file.type);
  return { ...file, inline: file.inline || picture || signature };
}
