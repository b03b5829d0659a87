import type { Job, Module } from "../module/define.ts";
import { carried, FACTS_QUEUE, type Fact, type Tx, type Work } from "../work/index.ts";

const HEAR_QUEUE = "facts.hear";

/**
 * The two queues by which facts reach their listeners: the first hands one fact to each listener as a job of
 * its own (in one transaction with the mark that it did), the second lets one listener hear it. A listener
 * that fails is tried again alone; the others are not disturbed.
 */
export function factJobs(modules: readonly Module[]): Job[] {
  const listeners = modules.flatMap((module) => module.listeners);
  return [
    {
      name: FACTS_QUEUE,
      async run(work, { factId }) {
        await work.inTransaction(async (tx) => {
          const row = await tx
            .selectFrom("fact")
            .select(["id", "name"])
            .where("id", "=", String(factId))
            .where("delivered_at", "is", null)
            .forUpdate()
            .executeTakeFirst();
          if (!row) return;
          for (const listener of listeners.filter((candidate) => candidate.fact === row.name)) {
            await carried(tx).send(tx, HEAR_QUEUE, { factId: row.id, listener: listener.name });
          }
          await tx.updateTable("fact").set({ delivered_at: work.now }).where("id", "=", row.id).execute();
        });
      },
    },
    {
      name: HEAR_QUEUE,
      async run(work, { factId, listener: name }) {
        const listener = listeners.find((candidate) => candidate.name === name);
        const fact = await readFact(work.db, String(factId));
        if (listener && fact) await listener.hear(work, fact);
      },
    },
  ];
}

async function readFact(db: Tx, id: string): Promise<Fact | null> {
  const row = await db.selectFrom("fact").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    recordId: row.record_id,
    payload: row.payload as Record<string, unknown>,
    at: row.at,
  };
}

/** Puts facts that nobody was told of back on the queue: after a restore the archive's rows have no jobs. */
export async function sweepFacts(work: Work): Promise<number> {
  return work.inTransaction(async (tx) => {
    const waiting = await tx
      .selectFrom("fact")
      .select("id")
      .where("delivered_at", "is", null)
      .orderBy("at")
      .limit(10_000)
      .execute();
    for (const { id } of waiting) await carried(tx).send(tx, FACTS_QUEUE, { factId: id });
    return waiting.length;
  });
}
