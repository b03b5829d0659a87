import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
// @ts-expect-error no types exist for this test server
import S3rver from "s3rver";

export interface Bucket {
  /** The settings with which a site keeps its files here. */
  readonly settings: Readonly<Record<string, string>>;
  /** Names of the files it holds: SHA-256 of their content. */
  names(): string[];
  stop(): Promise<void>;
}

/** An S3 store on loopback with one empty bucket. */
export async function openBucket(): Promise<Bucket> {
  const folder = mkdtempSync(join(tmpdir(), "bashke-bucket-"));
  mkdirSync(join(folder, "files"));
  const port = await freePort();
  const server = new S3rver({
    port,
    address: "127.0.0.1",
    silent: true,
    directory: folder,
    configureBuckets: [{ name: "files" }],
  });
  await server.run();
  return {
    settings: {
      FILES_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      FILES_S3_BUCKET: "files",
      FILES_S3_KEY: "S3RVER",
      FILES_S3_SECRET: "S3RVER",
    },
    names: () => [
      ...new Set(readdirSync(join(folder, "files")).flatMap((name) => /^[0-9a-f]{64}/.exec(name)?.[0] ?? [])),
    ],
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The test server names its port only in the log, hence one is found first. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, "127.0.0.1", ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
