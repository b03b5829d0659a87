import { PIECE_BYTES } from "./rules.ts";
import { startSha256 } from "./sha256.ts";

/** A file as browsers hold it; Node's are alike. */
export interface SendableFile {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Told while a file is on its way. */
export interface SendingNews {
  /** Bytes that lie on the other side. */
  progress(received: number): void;
  /** The line broke; it goes on by itself after so many milliseconds. */
  waiting(ms: number): void;
}

export interface SendingMeans {
  readonly fetch: typeof fetch;
  /** Resolves after so many milliseconds, or sooner when the line is back. */
  readonly pause: (ms: number) => Promise<void>;
}

/** The other side will not have it: why, in its own word. Trying again would not help. */
export class NotTaken extends Error {
  readonly fault: string;
  constructor(fault: string) {
    super(fault);
    this.fault = fault;
  }
}

const LEAST_PIECE = 64 * 1024;
const MARKED_BYTES = 64 * 1024;
const LONGEST_PAUSE = 30_000;
const MOST_SILENCE = 120_000;
/** With pauses up to half a minute: a quarter of an hour without any progress. */
const MOST_FAILURES = 40;
const MOST_WRONG_SUMS = 2;

/**
 * Brings one file to `address`, piece by piece, until it lies there whole with the same SHA-256. A broken line costs one
 * piece: the other side is asked how far it is, pieces become smaller while the line is bad and larger again after. The
 * same file begun earlier, even before a reload, goes on from where it was.
 * @returns the id under which the form names the file
 * @throws NotTaken where the file is refused, or nothing moved for long
 */
export async function sendFile(
  file: SendableFile,
  address: string,
  news: SendingNews,
  means: SendingMeans,
): Promise<string> {
  const claim = { name: file.name, size: file.size, mark: await markOf(file) };
  let sum = startSha256();
  let summed = 0;
  let wrongSums = 0;
  let pieceBytes = PIECE_BYTES;
  let failures = 0;
  let digest: string | null = null;
  let id: string | null = null;
  let received = 0;

  const sumUpTo = async (end: number) => {
    while (summed < end) {
      const bytes = await read(file, summed, Math.min(end, summed + PIECE_BYTES));
      sum.add(bytes);
      summed += bytes.length;
    }
  };

  /** Where the other side is now: it knows better than we do what arrived of a piece whose answer was lost. */
  const orient = async (): Promise<{ id: string; received: number; whole: boolean }> => {
    const answer = await ask(means, address, JSON.stringify(claim), "application/json");
    return { id: String(answer.id), received: Number(answer.received), whole: answer.sha256 !== null };
  };

  for (;;) {
    try {
      if (id === null) {
        const here = await orient();
        id = here.id;
        received = here.received;
        news.progress(received);
        if (here.whole) return id;
      }
      while (received < file.size) {
        const end = Math.min(file.size, received + pieceBytes);
        const bytes = await read(file, received, end);
        const answer = await ask(means, `${address}/${id}?start=${received}`, bytes, "application/octet-stream");
        received = Number(answer.received);
        failures = 0;
        pieceBytes = Math.min(PIECE_BYTES, pieceBytes * 2);
        news.progress(received);
        await sumUpTo(received);
      }
      await sumUpTo(file.size);
      digest ??= sum.end();
      await ask(means, `${address}/${id}/end`, JSON.stringify({ sha256: digest }), "application/json");
      return id;
    } catch (error) {
      if (error instanceof NotTaken) throw error;
      if (error instanceof WrongSum) {
        // The other side starts over; what we reckoned may be of a file that somebody saved meanwhile.
        wrongSums += 1;
        if (wrongSums > MOST_WRONG_SUMS) throw new NotTaken("wrong-sum");
        sum = startSha256();
        summed = 0;
        digest = null;
      }
      failures += 1;
      if (failures > MOST_FAILURES) throw new NotTaken("no-line");
      pieceBytes = Math.max(LEAST_PIECE, pieceBytes / 2);
      id = null;
      const wait = error instanceof TryLater ? error.ms : Math.min(LONGEST_PAUSE, 250 * 2 ** failures);
      news.waiting(wait);
      await means.pause(wait);
    }
  }
}

class TryLater extends Error {
  readonly ms: number;
  constructor(ms: number) {
    super("later");
    this.ms = ms;
  }
}

class WrongSum extends Error {}

/** What is no use to try again. Everything else (a broken line, a server that starts anew, a place taken) is. */
const FINAL = [400, 403, 405, 410, 413, 415, 422];

async function ask(
  { fetch }: SendingMeans,
  address: string,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": type, accept: "application/json" },
    body,
    signal: AbortSignal.timeout(MOST_SILENCE),
  });
  if (FINAL.includes(response.status)) throw new NotTaken((await faultIn(response)) ?? String(response.status));
  const later = Number(response.headers.get("retry-after"));
  if (response.status === 429 || response.status === 503) throw new TryLater(Math.max(1, later || 5) * 1000);
  if (response.status === 409 && (await faultIn(response)) === "wrong-sum") throw new WrongSum();
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Record<string, unknown>;
}

const faultIn = async (response: Response): Promise<string | null> => {
  const said = (await response.json().catch(() => ({}))) as { fault?: string };
  return said.fault ?? null;
};

/** A file that was moved or changed since it was picked can be read no more; only picking it again helps. */
async function read(file: SendableFile, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch {
    throw new NotTaken("unreadable");
  }
}

/** What the same file is known by when somebody picks it again: its name, day and beginning. */
async function markOf(file: SendableFile): Promise<string> {
  const sum = startSha256();
  sum.add(new TextEncoder().encode(`${file.name}\n${file.lastModified}\n`));
  sum.add(await read(file, 0, Math.min(file.size, MARKED_BYTES)));
  return sum.end();
}
