import { fileTypeFromBuffer } from "file-type";

/** The head of a file that decides about its type; larger than any signature, smaller than any burden. */
const HEAD = 4096;

/**
 * The media type that the content itself shows; names and declared types are claims of strangers and not asked.
 * Text is told apart from binary, and HTML and SVG from other text, because a browser would run them.
 */
export async function typeOf(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime === "application/x-cfb") return oldOffice(bytes);
  if (found && found.mime !== "application/xml") return found.mime;
  const text = textOf(bytes);
  if (text === null) return found?.mime ?? "application/octet-stream";
  const plain = text.replace(/^\uFEFF/, "").replace(/^(\s|<\?xml[^>]*>|<!--[\s\S]*?(-->|$))+/i, "");
  if (/^(<!doctype\s+svg|<(\w+:)?svg[\s>/])/i.test(plain)) return "image/svg+xml";
  if (
    /^<(!doctype\s+html|html|head|body|script|iframe|meta|title|style|table|div|p|h1|a|img|b|br)[\s>/]/i.test(plain)
  ) {
    return "text/html";
  }
  return found?.mime ?? "text/plain";
}

/** Word, Excel, PowerPoint before 2007 and Outlook share one container; the name of a stream in it (UTF-16) tells them apart. */
function oldOffice(bytes: Uint8Array): string {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => content.includes(Buffer.from(stream, "utf16le"));
  if (holds("WordDocument")) return "application/msword";
  if (holds("Workbook")) return "application/vnd.ms-excel";
  if (holds("PowerPoint Document")) return "application/vnd.ms-powerpoint";
  if (holds("__properties_version1.0")) return "application/vnd.ms-outlook";
  return "application/x-cfb";
}

/** The beginning as text; null where control characters show that it is none. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "";
  const head = bytes.subarray(0, HEAD);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le").decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be").decode(head);
  const isControl = (byte: number) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
  return head.some(isControl) ? null : new TextDecoder("utf-8").decode(head);
}
