/** A stream or storage of an OLE compound file, Outlook's .msg among them. */
export interface Entry {
  readonly name: string;
  readonly storage: boolean;
  /** Entries of a storage, by name; empty for a stream. */
  readonly children: ReadonlyMap<string, Entry>;
  /** Bytes of a stream; empty when its chain is broken. */
  read(): Buffer;
}

const MAGIC = Buffer.from("d0cf11e0a1b11ae1", "hex");
const FREE = 0xfffffffa;
const MINI_STREAM_LIMIT = 4096;

const isCompound = (bytes: Buffer): boolean => bytes.length >= 512 && bytes.subarray(0, 8).equals(MAGIC);

/**
 * Opens a compound file (MS-CFB). Chains are followed at most once round, so that a hostile file cannot run in
 * circles. Null when it is none or its directory cannot be read.
 */
export function openCompound(bytes: Buffer): Entry | null {
  if (!isCompound(bytes)) return null;
  try {
    const file = new Compound(bytes);
    return file.root();
  } catch {
    return null;
  }
}

interface Record {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

class Compound {
  private readonly sectorSize: number;
  private readonly fat: Uint32Array;
  private readonly miniFat: Uint32Array;
  private readonly records: Record[];
  private readonly mini: Buffer;
  private readonly bytes: Buffer;
  private opened = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.sectorSize = 1 << Math.min(12, Math.max(9, bytes.readUInt16LE(30)));
    this.fat = this.table(this.fatSectors());
    this.miniFat = this.table(this.chain(bytes.readUInt32LE(60), this.fat));
    this.records = this.directory(this.stream(bytes.readUInt32LE(48)));
    const root = this.records[0];
    this.mini = root ? this.stream(root.start, root.size) : Buffer.alloc(0);
  }

  root(): Entry | null {
    return this.records[0] ? this.entry(0, new Set([0])) : null;
  }

  private fatSectors(): number[] {
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(this.bytes.readUInt32LE(76 + i * 4));
    let next = this.bytes.readUInt32LE(68);
    for (let i = 0; next < FREE && i < most; i++) {
      const sector = this.sector(next);
      if (sector.length < this.sectorSize) break;
      for (let k = 0; k < this.sectorSize - 4; k += 4) sectors.push(sector.readUInt32LE(k));
      next = sector.readUInt32LE(this.sectorSize - 4);
    }
    return sectors.filter((sector) => sector < FREE).slice(0, most);
  }

  private table(sectors: number[]): Uint32Array {
    const perSector = this.sectorSize / 4;
    const table = new Uint32Array(sectors.length * perSector).fill(0xffffffff);
    for (const [index, number] of sectors.entries()) {
      const sector = this.sector(number);
      for (let k = 0; k + 4 <= sector.length; k += 4) table[index * perSector + k / 4] = sector.readUInt32LE(k);
    }
    return table;
  }

  private sector(number: number): Buffer {
    const start = (number + 1) * this.sectorSize;
    return this.bytes.subarray(
      Math.min(start, this.bytes.length),
      Math.min(start + this.sectorSize, this.bytes.length),
    );
  }

  private chain(start: number, table: Uint32Array): number[] {
    const sectors: number[] = [];
    for (let at = start; at < FREE && at < table.length && sectors.length <= table.length; at = table[at]!)
      sectors.push(at);
    return sectors;
  }

  private stream(start: number, size?: number): Buffer {
    const whole = Buffer.concat(this.chain(start, this.fat).map((sector) => this.sector(sector)));
    return size === undefined ? whole : whole.subarray(0, size);
  }

  private miniStream(start: number, size: number): Buffer {
    const pieces = this.chain(start, this.miniFat).map((sector) => this.mini.subarray(sector * 64, sector * 64 + 64));
    return Buffer.concat(pieces).subarray(0, size);
  }

  private directory(bytes: Buffer): Record[] {
    const records: Record[] = [];
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const length = Math.max(0, Math.min(64, bytes.readUInt16LE(at + 64)) - 2);
      records.push({
        name: bytes.toString("utf16le", at, at + length),
        type: bytes[at + 66]!,
        left: bytes.readUInt32LE(at + 68),
        right: bytes.readUInt32LE(at + 72),
        child: bytes.readUInt32LE(at + 76),
        start: bytes.readUInt32LE(at + 116),
        size: bytes.readUInt32LE(at + 120),
      });
    }
    return records;
  }

  private entry(index: number, seen: Set<number>): Entry {
    const record = this.records[index]!;
    const storage = record.type === 1 || record.type === 5;
    const children = new Map<string, Entry>();
    if (storage) {
      for (const child of this.siblings(record.child, seen)) {
        const entry = this.entry(child, seen);
        children.set(entry.name, entry);
      }
    }
    return { name: record.name, storage, children, read: () => (storage ? Buffer.alloc(0) : this.content(record)) };
  }

  /** The red-black tree of a storage's entries, walked without trusting its order; each record belongs to one place. */
  private siblings(top: number, seen: Set<number>): number[] {
    const found: number[] = [];
    const waiting = [top];
    while (waiting.length > 0) {
      const index = waiting.pop()!;
      const record = this.records[index];
      if (!record || seen.has(index) || record.type === 0) continue;
      seen.add(index);
      found.push(index);
      waiting.push(record.left, record.right);
    }
    return found;
  }

  /** Each stream may be opened once over: together they cannot be much larger than the file. */
  private content(record: Record): Buffer {
    const bytes =
      record.size < MINI_STREAM_LIMIT
        ? this.miniStream(record.start, record.size)
        : this.stream(record.start, record.size);
    this.opened += bytes.length;
    if (this.opened > this.bytes.length * 4) throw new RangeError("streams overlap");
    return bytes;
  }
}
