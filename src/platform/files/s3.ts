import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkContent, checkName, FileMissing, type FileStore, sha256Of } from "./store.ts";

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

/**
 * Keeps files in a bucket, the SHA-256 as key. The client is 9 MB of code, hence it is loaded only where a bucket is
 * configured. Addresses are path-style, because stores of one's own rarely have a host name for each bucket.
 */
export async function openS3Store(settings: S3Settings): Promise<FileStore> {
  const s3 = await import("@aws-sdk/client-s3");
  const client = new s3.S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    forcePathStyle: true,
    // Checksums in trailers of chunked uploads are unknown to many stores that are not Amazon's; our key is a hash.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    credentials: { accessKeyId: settings.key, secretAccessKey: settings.secret },
  });
  const at = (sha256: string) => ({ Bucket: settings.bucket, Key: checkName(sha256) });
  const upload = async (sha256: string, size: number, type: string, body: Uint8Array | Readable) => {
    await client.send(new s3.PutObjectCommand({ ...at(sha256), Body: body, ContentLength: size, ContentType: type }));
    return { sha256, size, type };
  };
  const head = async (sha256: string): Promise<{ LastModified?: Date } | null> => {
    try {
      return await client.send(new s3.HeadObjectCommand(at(sha256)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  const get = async (sha256: string): Promise<Readable> => {
    try {
      return (await client.send(new s3.GetObjectCommand(at(sha256)))).Body as Readable;
    } catch (error) {
      if (isMissing(error)) throw new FileMissing(sha256);
      throw error;
    }
  };

  return {
    async put(content, type) {
      if (content instanceof Uint8Array) return upload(sha256Of(content), content.length, type, content);
      return spooled(content, (sha256, size, path) => upload(sha256, size, type, createReadStream(path)));
    },
    open: get,
    async read(sha256) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of await get(sha256)) chunks.push(chunk as Uint8Array);
      return checkContent(sha256, Buffer.concat(chunks));
    },
    has: async (sha256) => (await head(sha256)) !== null,
    async *list() {
      let from: string | undefined;
      do {
        const page = await client.send(
          new s3.ListObjectsV2Command({ Bucket: settings.bucket, ContinuationToken: from }),
        );
        for (const { Key } of page.Contents ?? []) if (Key && /^[0-9a-f]{64}$/.test(Key)) yield Key;
        from = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (from);
    },
    async remove(sha256, writtenBefore) {
      const found = await head(sha256);
      if (!found) return true;
      if (writtenBefore && found.LastModified && found.LastModified >= writtenBefore) return false;
      await client.send(new s3.DeleteObjectCommand(at(sha256)));
      return true;
    },
  };
}

/** The key is known only at the end of a stream, so it lies in a temporary file until then. */
async function spooled<T>(
  content: Readable,
  use: (sha256: string, size: number, path: string) => Promise<T>,
): Promise<T> {
  const path = join(tmpdir(), `bashke-${randomUUID()}`);
  const hash = createHash("sha256");
  let size = 0;
  const counter = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(content, counter, createWriteStream(path, { mode: 0o600 }));
    return await use(hash.digest("hex"), size, path);
  } finally {
    await unlink(path).catch(() => {});
  }
}

const isMissing = (error: unknown): boolean => {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return name === "NoSuchKey" || name === "NotFound" || $metadata?.httpStatusCode === 404;
};
