/** Small writers of Outlook's formats, so that tests need no foreign files. */

interface File {
  readonly name: string;
  readonly content: Buffer;
  readonly type?: string;
}

const u16 = (value: number): Buffer => Buffer.from([value & 255, (value >> 8) & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
const utf16 = (text: string): Buffer => Buffer.from(`${text}\0`, "utf16le");

/** A TNEF stream with a body and files; long names as Unicode MAPI properties, titles cut to 8.3 as Outlook does. */
export function buildTnef(body: string, files: readonly File[]): Buffer {
  const attribute = (level: number, id: number, data: Buffer) =>
    Buffer.concat([
      Buffer.from([level]),
      u32(id),
      u32(data.length),
      data,
      u16(data.reduce((sum, byte) => sum + byte, 0) & 0xffff),
    ]);
  const property = (type: number, id: number, value: Buffer) =>
    Buffer.concat([u16(type), u16(id), u32(1), u32(value.length), padded(value)]);
  const attached = files.flatMap((file) => [
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, Buffer.from("SKEDA~1.PDF\0")),
    attribute(2, 0x0006800f, file.content),
    attribute(2, 0x00069005, Buffer.concat([u32(1), property(0x1f, 0x3707, utf16(file.name))])),
  ]);
  const properties = Buffer.concat([u32(1), property(0x1f, 0x1000, utf16(body))]);
  return Buffer.concat([
    u32(0x223e9f78),
    u16(1),
    attribute(1, 0x00069007, Buffer.concat([u32(1250), u32(0)])),
    ...(body === "" ? [] : [attribute(1, 0x00069003, properties)]),
    ...attached,
  ]);
}

interface Node {
  readonly name: string;
  readonly data?: Buffer;
  readonly children?: Node[];
}

/** An Outlook .msg file: an OLE compound file whose streams are all kept in ordinary sectors (4096 bytes and more). */
export function buildMsg(subject: string, body: string, files: readonly File[]): Buffer {
  return compound([
    { name: "__properties_version1.0", data: Buffer.alloc(32) },
    { name: "__substg1.0_0037001F", data: utf16(subject) },
    { name: "__substg1.0_1000001F", data: utf16(body) },
    ...files.map((file, index) => ({
      name: `__attach_version1.0_#${index.toString(16).padStart(8, "0").toUpperCase()}`,
      children: [
        { name: "__properties_version1.0", data: Buffer.alloc(8) },
        { name: "__substg1.0_3707001F", data: utf16(file.name) },
        { name: "__substg1.0_37010102", data: file.content },
      ],
    })),
  ]);
}

const SECTOR = 512;
const END = 0xfffffffe;

/** Writes a compound file: one FAT chain per big stream, small ones in the mini stream, siblings as a list to the right. */
function compound(tree: Node[]): Buffer {
  const records: { node: Node; type: number; right: number; child: number; start: number; size: number }[] = [];
  const sectors: Buffer[] = [];
  const fat: number[] = [];
  const miniFat: number[] = [];
  const mini: Buffer[] = [];
  const store = (data: Buffer): number => {
    const first = sectors.length;
    const count = Math.max(1, Math.ceil(data.length / SECTOR));
    for (let i = 0; i < count; i++) {
      const sector = Buffer.alloc(SECTOR);
      data.copy(sector, 0, i * SECTOR, (i + 1) * SECTOR);
      sectors.push(sector);
      fat.push(i === count - 1 ? END : first + i + 1);
    }
    return first;
  };
  const storeMini = (data: Buffer): number => {
    const first = mini.length;
    const count = Math.max(1, Math.ceil(data.length / 64));
    for (let i = 0; i < count; i++) {
      const sector = Buffer.alloc(64);
      data.copy(sector, 0, i * 64, (i + 1) * 64);
      mini.push(sector);
      miniFat.push(i === count - 1 ? END : first + i + 1);
    }
    return first;
  };
  const add = (nodes: Node[]): number => {
    let next = 0xffffffff;
    for (const node of nodes.toReversed()) {
      const child = node.children ? add(node.children) : 0xffffffff;
      const data = node.data ?? Buffer.alloc(0);
      const start = node.children ? 0 : data.length < 4096 ? storeMini(data) : store(data);
      records.push({ node, type: node.children ? 1 : 2, right: next, child, start, size: data.length });
      next = records.length;
    }
    return next;
  };
  const top = add(tree);
  const miniData = Buffer.concat(mini);
  const miniStart = store(miniData);
  const root = {
    node: { name: "Root Entry" },
    type: 5,
    right: 0xffffffff,
    child: top,
    start: miniStart,
    size: miniData.length,
  };
  const directory = Buffer.concat(
    [root, ...records].map((record) => {
      const bytes = Buffer.alloc(128);
      const name = utf16(record.node.name);
      name.copy(bytes);
      bytes.writeUInt16LE(name.length, 64);
      bytes[66] = record.type;
      bytes.writeUInt32LE(0xffffffff, 68);
      bytes.writeUInt32LE(record.right >>> 0, 72);
      bytes.writeUInt32LE(record.child >>> 0, 76);
      bytes.writeUInt32LE(record.start, 116);
      bytes.writeUInt32LE(record.size, 120);
      return bytes;
    }),
  );
  const directoryStart = store(directory);
  const miniFatBytes = Buffer.concat(miniFat.map(u32));
  const miniFatStart = store(miniFatBytes);
  const fatStart = sectors.length;
  const fatSectors = Math.ceil((sectors.length + 8) / 128);
  for (let i = 0; i < fatSectors; i++) fat.push(0xfffffffd);
  const fatBytes = Buffer.alloc(fatSectors * SECTOR, 0xff);
  Buffer.concat(fat.map(u32)).copy(fatBytes);
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatSectors, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(miniFatStart, 60);
  header.writeUInt32LE(Math.ceil(miniFatBytes.length / SECTOR), 64);
  header.writeUInt32LE(END, 68);
  for (let i = 0; i < fatSectors; i++) header.writeUInt32LE(fatStart + i, 76 + i * 4);
  return Buffer.concat([header, ...sectors, fatBytes]);
}

/** A message with one text and one attached file. */
export function mailWith(file: File, text = "Shih shtojcën."): Buffer {
  return Buffer.from(
    [
      "From: Ardita Krasniqi <zyrtare@komuna.example>",
      "To: kerkesa-17@bashke.example",
      "Subject: Me skedar",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="K"',
      "",
      "--K",
      "Content-Type: text/plain; charset=utf-8",
      "",
      text,
      "--K",
      `Content-Type: ${file.type ?? "application/octet-stream"}`,
      `Content-Disposition: attachment; filename="${file.name}"`,
      "Content-Transfer-Encoding: base64",
      "",
      file.content.toString("base64").replace(/(.{76})/g, "$1\r\n"),
      "--K--",
      "",
    ].join("\r\n"),
  );
}
