import { type Kysely, sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Country } from "../country/index.ts";
import type { Tables } from "../db/tables.ts";

export type Db = Kysely<Tables>;
/** The same queries inside a transaction that Work opened; only such a handle may announce, touch or enqueue. */
export type Tx = Kysely<Tables>;

/** Who does it: written into every row of history, as a kind and an id, never a name. */
export interface Actor {
  readonly kind: "person" | "system" | "mail" | "link";
  readonly id: string | null;
}

export const SYSTEM: Actor = { kind: "system", id: null };

/** All that an action needs to know: who, when, where, and a door to the database. No HTTP. */
export interface Work {
  readonly actor: Actor;
  readonly now: Date;
  /** The date of `now` in the country's time zone. */
  readonly today: Day;
  readonly country: Country;
  readonly db: Db;
  /** Runs in one transaction; what was touched is dropped from the page cache once it committed. */
  inTransaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
}

/** What a transaction carries beside its handle: who acts, when, and what it will have changed once it commits. */
export interface Carried {
  readonly actor: Actor;
  readonly now: Date;
  readonly touched: Set<string>;
  /** Sends a job in this transaction: it exists if and only if the transaction commits. */
  readonly send: (tx: Tx, queue: string, data: object, options?: SendOptions) => Promise<void>;
  /** The same for many jobs of one queue. */
  readonly sendAll: (tx: Tx, queue: string, data: readonly object[]) => Promise<void>;
}

export interface SendOptions {
  /** Earliest start; default at once. */
  readonly startAfter?: Date;
  /** At most one waiting job with this key. */
  readonly singletonKey?: string;
  /** Tries after the first; default 8 with growing pauses. */
  readonly retryLimit?: number;
}

const carriedBy = new WeakMap<object, Carried>();

/** What the open transaction carries. Throws on a handle that Work did not open: announcing outside loses facts. */
export function carried(tx: Tx): Carried {
  const found = carriedBy.get(tx);
  if (!found) throw new Error("not inside work.inTransaction: facts, jobs and cache tags need one");
  return found;
}

/** Opens a transaction that knows its actor (for the history triggers) and carries facts, jobs and cache tags. */
export async function transact<T>(
  db: Db,
  carry: Omit<Carried, "touched">,
  onCommit: (tags: readonly string[]) => void,
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  const touched = new Set<string>();
  const result = await db.transaction().execute(async (tx) => {
    carriedBy.set(tx, { ...carry, touched });
    const actor = carry.actor.id ? `${carry.actor.kind}:${carry.actor.id}` : carry.actor.kind;
    await sql`select set_config('bashke.actor', ${actor}, true)`.execute(tx);
    return run(tx);
  });
  onCommit([...touched]);
  return result;
}
