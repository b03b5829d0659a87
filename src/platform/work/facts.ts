import { sql } from "kysely";
import { uuidv7 } from "../db/uuid.ts";
import { carried, type SendOptions, type Tx } from "./work.ts";

/** Something that happened, told to whoever listens: `requests.answered`, past tense, module first. */
export interface Fact {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly recordId: string;
  readonly payload: Record<string, unknown>;
  readonly at: Date;
}

/** The queue on which facts wait for their listeners. */
export const FACTS_QUEUE = "facts";

/** Channel on which the processes of one network tell each other which cached pages are no longer true. */
export const touchedChannel = (schema: string): string => `${schema}_touched`;

/** PostgreSQL takes at most 8000 bytes in one notification. */
const MOST_NOTIFIED = 7_000;

/**
 * Writes a fact into the outbox of this transaction: it is told if and only if the transaction commits.
 * Listeners run later, each as a job of its own that may be run again.
 */
export const announce = (tx: Tx, fact: NewFact): Promise<void> => announceAll(tx, [fact]);

type NewFact = { name: string; kind: string; recordId: string; payload?: Record<string, unknown> };

/** Many at once, in two statements. */
export async function announceAll(tx: Tx, facts: readonly NewFact[]): Promise<void> {
  if (facts.length === 0) return;
  const { actor, now, sendAll } = carried(tx);
  const rows = facts.map((fact) => ({
    id: uuidv7(),
    name: fact.name,
    kind: fact.kind,
    record_id: fact.recordId,
    payload: JSON.stringify(fact.payload ?? {}),
    actor: actor.id ? `${actor.kind}:${actor.id}` : actor.kind,
    at: now,
  }));
  await tx.insertInto("fact").values(rows).execute();
  await sendAll(
    tx,
    FACTS_QUEUE,
    rows.map(({ id }) => ({ factId: id })),
  );
}

/** Marks what cached pages show as changed; the tags are dropped in every process when this commits. */
export async function touch(tx: Tx, ...tags: string[]): Promise<void> {
  const { touched } = carried(tx);
  const fresh = tags.filter((tag) => !touched.has(tag));
  for (const tag of fresh) touched.add(tag);
  for (const part of inParts(fresh)) {
    await sql`select pg_notify(current_schema() || '_touched', ${JSON.stringify(part)})`.execute(tx);
  }
}

/** The tags another process told of; null where the message is none of ours, and anything may have changed. */
export function tagsOf(payload: string): string[] | null {
  try {
    const tags: unknown = JSON.parse(payload);
    return Array.isArray(tags) && tags.every((tag) => typeof tag === "string") ? tags : null;
  } catch {
    return null;
  }
}

function inParts(tags: readonly string[]): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const tag of tags) {
    const size = Buffer.byteLength(JSON.stringify(tag)) + 1;
    if (size > room) {
      parts.push([]);
      room = MOST_NOTIFIED;
    }
    parts.at(-1)?.push(tag);
    room -= size;
  }
  return parts;
}

/** Many jobs of one queue, in this transaction. */
export async function enqueueAll(tx: Tx, queue: string, data: readonly object[]): Promise<void> {
  await carried(tx).sendAll(tx, queue, data);
}

/** Puts a job of some module on its queue, in this transaction. Data must be ids, never personal data. */
export async function enqueue(tx: Tx, queue: string, data: object, options?: SendOptions): Promise<void> {
  await carried(tx).send(tx, queue, data, options);
}
