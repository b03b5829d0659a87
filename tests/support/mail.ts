import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll } from "vitest";
import { day, dayAt } from "../../src/kernel/day.ts";
import type { Country } from "../../src/platform/country/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { type FileStore, openDiskStore } from "../../src/platform/files/index.ts";
import { SYSTEM, transact, type Work } from "../../src/platform/work/index.ts";

export interface SentJob {
  readonly queue: string;
  readonly data: Record<string, unknown>;
  readonly startAfter?: Date;
}

/** A Work on a test's database whose clock is set by hand, and the jobs its committed transactions put on queues. */
export function testWork(database: Database, start = "2023-06-01T09:00:00Z") {
  const jobs: SentJob[] = [];
  let now = new Date(start);
  const work = (): Work => {
    const at = now;
    return {
      actor: SYSTEM,
      now: at,
      today: dayAt(at, "Europe/Belgrade") ?? day("2023-06-01"),
      country: { timeZone: "Europe/Belgrade" } as Country,
      db: database.db,
      async inTransaction(run) {
        const sent: SentJob[] = [];
        const send = async (_tx: unknown, queue: string, data: object, options?: { startAfter?: Date }) => {
          sent.push({ queue, data: data as Record<string, unknown>, startAfter: options?.startAfter });
        };
        const sendAll = async (_tx: unknown, queue: string, data: readonly object[]) => {
          sent.push(...data.map((one) => ({ queue, data: one as Record<string, unknown>, startAfter: undefined })));
        };
        const result = await transact(database.db, { actor: SYSTEM, now: at, send, sendAll }, () => {}, run);
        jobs.push(...sent);
        return result;
      },
    };
  };
  return { work, jobs, pass: (ms: number) => (now = new Date(now.getTime() + ms)) };
}

/** A file store in a folder that is removed at the end of the test file. */
export async function testStore(): Promise<FileStore> {
  const folder = mkdtempSync(join(tmpdir(), "bashke-files-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return openDiskStore(folder);
}

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/** A real mail server on loopback that keeps what it is given; closed at the end of the test file. */
export async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as { port: number };
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  afterAll(close);
  return { received, port, url: `smtp://127.0.0.1:${port}`, close };
}
