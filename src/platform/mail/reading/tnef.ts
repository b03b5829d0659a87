import { decodeBytes } from "./charset.ts";
import { LIMITS } from "./limits.ts";
import { type MapiProperties, mapiText, PROPERTY, readMapi } from "./mapi.ts";
import type { WrappedFile, WrappedMessage } from "./wrapped.ts";

const SIGNATURE = 0x223e9f78;
const ATTACH_REND_DATA = 0x9002;
const ATTACH_TITLE = 0x8010;
const ATTACH_DATA = 0x800f;
const ATTACH_PROPERTIES = 0x9005;
const MESSAGE_PROPERTIES = 0x9003;
const SUBJECT = 0x8004;
const BODY = 0x800c;
const CODEPAGE = 0x9007;

/** Whether bytes are a TNEF stream ("winmail.dat"). */
export const isTnef = (bytes: Buffer): boolean => bytes.length >= 6 && bytes.readUInt32LE(0) === SIGNATURE;

/**
 * Reads a TNEF stream (MS-OXTNEF), Outlook's winmail.dat. A stream that breaks off gives the files before the
 * break and `whole: false`. Null when it is no TNEF.
 */
export function readTnef(bytes: Buffer, depth = 0): WrappedMessage | null {
  if (!isTnef(bytes)) return null;
  const state: State = { codepage: "windows-1252", subject: "", text: "", properties: new Map(), files: [] };
  let at = 6;
  let whole = true;
  while (at + 9 <= bytes.length) {
    const id = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const end = at + 9 + length;
    if (end > bytes.length) whole = false;
    if (!accept(state, id, bytes.subarray(at + 9, Math.min(end, bytes.length)))) whole = false;
    at = end + 2;
  }
  return { ...message(state, depth), whole };
}

interface Draft {
  title: string;
  data: Buffer | null;
  properties: MapiProperties;
}

interface State {
  codepage: string;
  subject: string;
  text: string;
  properties: MapiProperties;
  files: Draft[];
}

function accept(state: State, id: number, data: Buffer): boolean {
  const draft = state.files.at(-1);
  if (id === ATTACH_REND_DATA && state.files.length < 2000)
    state.files.push({ title: "", data: null, properties: new Map() });
  else if (id === CODEPAGE && data.length >= 4) state.codepage = `windows-${data.readUInt32LE(0)}`;
  else if (id === SUBJECT) state.subject = string8(state, data);
  else if (id === BODY) state.text = string8(state, data);
  else if (id === ATTACH_TITLE && draft) draft.title = string8(state, data);
  else if (id === ATTACH_DATA && draft) draft.data = data;
  else if (id === ATTACH_PROPERTIES || id === MESSAGE_PROPERTIES) {
    const { properties, whole } = readMapi(data);
    if (id === MESSAGE_PROPERTIES) state.properties = properties;
    else if (draft) draft.properties = properties;
    return whole;
  }
  return true;
}

function message(state: State, depth: number): Omit<WrappedMessage, "whole"> {
  const decode = (bytes: Buffer) => string8(state, bytes);
  const html = state.properties.get(PROPERTY.html);
  return {
    subject: mapiText(state.properties, PROPERTY.subject, decode) ?? state.subject,
    text: mapiText(state.properties, PROPERTY.body, decode) ?? state.text,
    html: html ? (html.type === 0x1f ? html.bytes.toString("utf16le") : decode(html.bytes)) : "",
    rtf: state.properties.get(PROPERTY.rtf)?.bytes ?? null,
    files: state.files.map((draft) => file(draft, decode, depth)).filter((found) => found !== null),
  };
}

function file(draft: Draft, decode: (bytes: Buffer) => string, depth: number): WrappedFile | null {
  const value = draft.properties.get(PROPERTY.attachData);
  const name =
    mapiText(draft.properties, PROPERTY.attachLongName, decode) ||
    draft.title ||
    mapiText(draft.properties, PROPERTY.attachName, decode) ||
    mapiText(draft.properties, PROPERTY.displayName, decode) ||
    "";
  const common = {
    name,
    type: mapiText(draft.properties, PROPERTY.attachType, decode) ?? "",
    contentId: mapiText(draft.properties, PROPERTY.attachContentId, decode),
  };
  if (value?.type === 0x0d && depth < LIMITS.depth) {
    const inner = readTnef(value.bytes.subarray(16), depth + 1);
    if (inner) return { ...common, content: value.bytes.subarray(16), message: inner };
  }
  const content = draft.data ?? value?.bytes;
  return content ? { ...common, content, message: null } : null;
}

function string8(state: State, bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return decodeBytes(end < 0 ? bytes : bytes.subarray(0, end), state.codepage).text;
}
