import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
// @ts-expect-error no types exist for this test server
import S3rver from "s3rver";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../tests/support/database.ts";
import {
  type FileStore,
  keepFile,
  openFileStore,
  PositionKept,
  removeOrphans,
  typeOf,
  withoutPosition,
} from "./index.ts";

const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "bashke-files-"));
let s3: { run(): Promise<unknown>; close(): Promise<void> };
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const stores: Record<string, () => Promise<FileStore>> = {
  disk: () => openFileStore({ stateDir: folder, s3: null }),
  S3: async () => {
    const port = await freePort();
    s3 = new S3rver({
      port,
      address: "127.0.0.1",
      silent: true,
      directory: join(folder, "s3"),
      configureBuckets: [{ name: "bashke" }],
    });
    mkdirSync(join(folder, "s3"), { recursive: true });
    await s3.run();
    const endpoint = `http://127.0.0.1:${port}`;
    return openFileStore({
      stateDir: folder,
      s3: { endpoint, bucket: "bashke", region: "us-east-1", key: "S3RVER", secret: "S3RVER" },
    });
  },
};

const SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

describe.each(Object.keys(stores))("the store on %s", (name) => {
  let store: FileStore;
  beforeAll(async () => {
    store = await stores[name]!();
  });

  test("names a content by its hash, keeps it once, gives it back", async () => {
    expect(await store.has(SHA_OF_ABC)).toBe(false);
    const put = await store.put(Buffer.from("abc"), "text/plain");
    expect(put).toEqual({ sha256: SHA_OF_ABC, size: 3, type: "text/plain" });
    expect(await store.put(Readable.from([Buffer.from("a"), Buffer.from("bc")]), "text/plain")).toEqual(put);
    expect(Buffer.from(await store.read(SHA_OF_ABC)).toString()).toBe("abc");
    expect(await textOf(await store.open(SHA_OF_ABC))).toBe("abc");
    expect(await store.has(SHA_OF_ABC)).toBe(true);
    const listed = [];
    for await (const sha256 of store.list()) listed.push(sha256);
    expect(listed).toEqual([SHA_OF_ABC]);
  });

  test("keeps a large stream and an empty file whole", async () => {
    const large = Buffer.alloc(12 * 1024 * 1024, "ë");
    const { sha256, size } = await store.put(Readable.from(chunks(large)), "text/plain");
    expect(size).toBe(large.length);
    expect(Buffer.compare(await store.read(sha256), large)).toBe(0);
    const empty = await store.put(new Uint8Array(), "text/plain");
    expect((await store.read(empty.sha256)).length).toBe(0);
  });

  test("says what is missing, and takes nothing else for a name", async () => {
    const unknown = "0".repeat(64);
    await expect(store.read(unknown)).rejects.toThrow("no file with the hash");
    await expect(store.open(unknown)).rejects.toThrow("no file with the hash");
    await expect(store.read("../../etc/passwd")).rejects.toThrow(TypeError);
    await expect(Promise.resolve().then(() => store.open("..%2f"))).rejects.toThrow(TypeError);
  });

  test("removes a content, but not one put after the given instant", async () => {
    const { sha256 } = await store.put(Buffer.from("orphan"), "text/plain");
    expect(await store.remove(sha256, new Date(Date.now() - 60_000))).toBe(false);
    expect(await store.has(sha256)).toBe(true);
    expect(await store.remove(sha256, new Date(Date.now() + 60_000))).toBe(true);
    expect(await store.has(sha256)).toBe(false);
    expect(await store.remove(sha256)).toBe(true);
  });
});

describe("the store on disk", () => {
  test("notices bytes that changed, and leaves nothing behind when a stream breaks", async () => {
    const root = join(folder, "files");
    const store = await stores.disk!();
    const { sha256 } = await store.put(Buffer.from("to be damaged"), "text/plain");
    writeFileSync(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256), "to be damaged?");
    await expect(store.read(sha256)).rejects.toThrow("damaged");
    await store.put(Buffer.from("to be damaged"), "text/plain");
    expect(Buffer.from(await store.read(sha256)).toString()).toBe("to be damaged");
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("broken");
      })(),
    );
    await expect(store.put(broken, "text/plain")).rejects.toThrow("broken");
    expect(readdirSync(join(root, "tmp"))).toEqual([]);
  });

  test("rows are written with the caller's transaction, and what has none is removed after a day", async () => {
    const store = await stores.disk!();
    const kept = await database.db.transaction().execute((tx) => keepFile(tx, store, Buffer.from("kept")));
    const lost = await store.put(Buffer.from("lost"), "text/plain");
    const fresh = await store.put(Buffer.from("fresh"), "text/plain");
    const long = new Date(Date.now() - 2 * 86_400_000);
    for (const { sha256 } of [kept, lost]) {
      utimesSync(join(folder, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256), long, long);
    }
    await removeOrphans(database.db, store, new Date());
    expect(await Promise.all([kept, lost, fresh].map(({ sha256 }) => store.has(sha256)))).toEqual([true, false, true]);
  });
});

describe("the type of a content", () => {
  test.each([
    ["%PDF-1.7\n", "application/pdf"],
    ["<!DOCTYPE html><p>x", "text/html"],
    ["\uFEFF  <!-- x --><script>alert(1)</script>", "text/html"],
    ['<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"],
    ["<svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>", "image/svg+xml"],
    ['<?xml version="1.0"?><data/>', "application/xml"],
    ["Përgjigje e komunës", "text/plain"],
    ["", "text/plain"],
    ["a\0b\u0001", "application/octet-stream"],
  ])("%j is %s", async (content, type) => {
    expect(await typeOf(Buffer.from(content))).toBe(type);
  });

  test("is found in real pictures and old Word files", async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    expect(await typeOf(png)).toBe("image/png");
    const cfb = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from("WordDocument", "utf16le"),
    ]);
    expect(await typeOf(cfb)).toBe("application/msword");
  });
});

describe("a picture without its position", () => {
  const exif = { IFD0: { Artist: "Drita" }, IFD3: { GPSLatitude: "42/1 34/1 0/1", GPSLatitudeRef: "N" } };

  test("keeps format and picture, loses camera, person and place, and stands upright", async () => {
    const taken = await sharp({ create: { width: 40, height: 20, channels: 3, background: "green" } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge(exif)
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const clean = await withoutPosition(taken);
    const about = await sharp(clean).metadata();
    expect(about.exif).toBeUndefined();
    expect(about).toMatchObject({ format: "jpeg", width: 20, height: 40 });
    expect(Buffer.from(clean).includes("Drita")).toBe(false);
  });

  test("is refused for what is no picture", async () => {
    await expect(withoutPosition(Buffer.from("no picture"))).rejects.toThrow(PositionKept);
  });
});

const chunks = (bytes: Buffer) =>
  Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, at) => bytes.subarray(at * 65_536, (at + 1) * 65_536));

async function textOf(stream: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += chunk;
  return text;
}

async function freePort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
