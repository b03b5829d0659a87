import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { checkContent, checkName, FileMissing, type FileStore } from "./store.ts";

/** A temporary file of a process that died is younger than this only while somebody may still write it. */
const ABANDONED_AFTER_MS = 86_400_000;

/**
 * Keeps files in `folder` as `ab/cd/abcd…`: 65,536 shards keep folders small with millions of files. Written aside,
 * flushed, renamed into place, and the folder flushed too: a name that exists always has its whole content.
 */
export async function openDiskStore(folder: string): Promise<FileStore> {
  const aside = join(folder, "tmp");
  await mkdir(aside, { recursive: true, mode: 0o700 });
  await removeAbandoned(aside);
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), checkName(sha256));

  return {
    async put(content, type) {
      const temporary = join(aside, randomBytes(12).toString("hex"));
      try {
        const { sha256, size } = await writeAside(temporary, content);
        const path = pathOf(sha256);
        const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(temporary, path);
        await flushFolder(dirname(path));
        if (made)
          for (let above = dirname(path); above !== folder; above = dirname(above)) await flushFolder(dirname(above));
        return { sha256, size, type };
      } catch (error) {
        await unlink(temporary).catch(() => {});
        throw error;
      }
    },
    async open(sha256) {
      const path = pathOf(sha256);
      await missingMeans(sha256, access(path));
      return createReadStream(path);
    },
    async read(sha256) {
      return checkContent(sha256, await missingMeans(sha256, readFile(pathOf(sha256))));
    },
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    async *list() {
      for (const first of await shards(folder)) {
        for (const second of await shards(join(folder, first))) {
          for (const name of await readdir(join(folder, first, second))) if (/^[0-9a-f]{64}$/.test(name)) yield name;
        }
      }
    },
    async remove(sha256, writtenBefore) {
      const path = pathOf(sha256);
      const away = join(aside, `${sha256}.${randomBytes(6).toString("hex")}`);
      // Moved first and judged afterwards: a `put` of the same content in between makes a file of its own.
      const moved = await rename(path, away).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "ENOENT") return false;
          throw error;
        },
      );
      if (!moved) return true;
      if (writtenBefore && (await stat(away)).mtime >= writtenBefore) {
        await rename(away, path);
        return false;
      }
      await unlink(away);
      return true;
    },
  };
}

async function writeAside(path: string, content: Uint8Array | Readable): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
      hash.update(bytes);
      size += bytes.length;
      await file.writeFile(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), size };
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < Date.now() - ABANDONED_AFTER_MS) await unlink(path).catch(() => {});
  }
}

const shards = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();

async function missingMeans<T>(sha256: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new FileMissing(sha256);
    throw error;
  }
}
