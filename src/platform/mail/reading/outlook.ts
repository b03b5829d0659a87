import { decodeBytes } from "./charset.ts";
import { type Entry, openCompound } from "./compound.ts";
import { LIMITS } from "./limits.ts";
import { type MapiValue, mapiText, PROPERTY } from "./mapi.ts";
import type { WrappedFile, WrappedMessage } from "./wrapped.ts";

/**
 * Reads an Outlook message or template (.msg, .oft; MS-OXMSG). Null when the bytes are none, such as a Word file,
 * which is an OLE compound file too.
 */
export function readOutlook(bytes: Buffer): WrappedMessage | null {
  const root = openCompound(bytes);
  if (!root?.children.has("__properties_version1.0")) return null;
  try {
    return readMessage(root, 0);
  } catch {
    return null;
  }
}

function readMessage(storage: Entry, depth: number): WrappedMessage {
  const properties = readProperties(storage);
  const html = properties.get(PROPERTY.html);
  const attachments = [...storage.children.values()]
    .filter((entry) => entry.storage && entry.name.startsWith("__attach_version1.0_"))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    subject: mapiText(properties, PROPERTY.subject, decode) ?? "",
    text: mapiText(properties, PROPERTY.body, decode) ?? "",
    html: html ? (html.type === 0x1f ? html.bytes.toString("utf16le") : decode(html.bytes)) : "",
    rtf: properties.get(PROPERTY.rtf)?.bytes ?? null,
    files: attachments.map((entry) => readFile(entry, depth)).filter((file) => file !== null),
    whole: true,
  };
}

function readFile(storage: Entry, depth: number): WrappedFile | null {
  const properties = readProperties(storage);
  const embedded = storage.children.get("__substg1.0_3701000D");
  const extension = mapiText(properties, PROPERTY.attachExtension, decode) ?? "";
  const name =
    mapiText(properties, PROPERTY.attachLongName, decode) ||
    mapiText(properties, PROPERTY.attachName, decode) ||
    (mapiText(properties, PROPERTY.displayName, decode) ?? "");
  const common = {
    name: name !== "" && !name.includes(".") ? name + extension : name,
    type: mapiText(properties, PROPERTY.attachType, decode) ?? "",
    contentId: mapiText(properties, PROPERTY.attachContentId, decode),
  };
  if (embedded?.storage) {
    if (depth >= LIMITS.depth) return null;
    const message = readMessage(embedded, depth + 1);
    return { ...common, content: Buffer.from(message.text), message };
  }
  const data = properties.get(PROPERTY.attachData);
  return data ? { ...common, content: data.bytes, message: null } : null;
}

/** Streams named `__substg1.0_PPPPTTTT`: property and type in hexadecimal. */
function readProperties(storage: Entry): Map<number, MapiValue> {
  const properties = new Map<number, MapiValue>();
  const wanted = new Set<number>(Object.values(PROPERTY));
  for (const entry of storage.children.values()) {
    const match = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/i.exec(entry.name);
    const id = match ? Number.parseInt(match[1]!, 16) : -1;
    if (!match || entry.storage || !wanted.has(id)) continue;
    properties.set(id, { type: Number.parseInt(match[2]!, 16), bytes: entry.read() });
  }
  return properties;
}

const decode = (bytes: Buffer): string => decodeBytes(bytes, undefined).text;
