/** Property numbers of Outlook's object model that carry what a mail needs (MS-OXPROPS). */
export const PROPERTY = {
  subject: 0x0037,
  transportHeaders: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  attachData: 0x3701,
  attachExtension: 0x3703,
  attachName: 0x3704,
  attachMethod: 0x3705,
  attachLongName: 0x3707,
  attachType: 0x370e,
  attachContentId: 0x3712,
  displayName: 0x3001,
} as const;

/** A value of a MAPI property: its type number and its bytes. */
export interface MapiValue {
  readonly type: number;
  readonly bytes: Buffer;
}

export type MapiProperties = ReadonlyMap<number, MapiValue>;

const FIXED: Record<number, number> = { 1: 0, 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 };
const MOST = 5000;

/**
 * Reads the property list of a TNEF attribute (MS-OXTNEF 2.1.3.4). Stops at the first thing it does not understand
 * and gives what came before: `whole` tells.
 */
export function readMapi(data: Buffer): { properties: Map<number, MapiValue>; whole: boolean } {
  const properties = new Map<number, MapiValue>();
  let at = 4;
  try {
    const count = Math.min(data.readUInt32LE(0), MOST);
    for (let i = 0; i < count; i++) at = readProperty(data, at, properties);
    return { properties, whole: true };
  } catch {
    return { properties, whole: false };
  }
}

/** Text of a string property; 8-bit strings are given to `decode`. */
export function mapiText(
  properties: MapiProperties,
  id: number,
  decode: (bytes: Buffer) => string,
): string | undefined {
  const value = properties.get(id);
  if (!value) return undefined;
  const text = value.type === 0x1f ? value.bytes.toString("utf16le") : decode(value.bytes);
  return text.replace(/\0[\s\S]*$/, "");
}

function readProperty(data: Buffer, start: number, into: Map<number, MapiValue>): number {
  const type = data.readUInt16LE(start);
  const id = data.readUInt16LE(start + 2);
  let at = start + 4;
  if (id >= 0x8000) at = afterName(data, at);
  const base = type & 0x0fff;
  const many = (type & 0x1000) !== 0;
  const size = FIXED[base];
  const counted = many || size === undefined;
  const values = counted ? data.readUInt32LE(at) : 1;
  if (counted) at += 4;
  if (values > MOST) throw new RangeError("too many values");
  for (let i = 0; i < values; i++) {
    const length = size ?? data.readUInt32LE(at);
    if (size === undefined) at += 4;
    if (at + length > data.length) throw new RangeError("value beyond the end");
    if (i === 0 && id < 0x8000) into.set(id, { type: base, bytes: data.subarray(at, at + length) });
    at += (length + 3) & ~3;
  }
  return at;
}

/** Named properties carry a GUID and a number or a padded string. */
function afterName(data: Buffer, start: number): number {
  const kind = data.readUInt32LE(start + 16);
  if (kind === 0) return start + 24;
  const length = data.readUInt32LE(start + 20);
  return start + 24 + ((length + 3) & ~3);
}
