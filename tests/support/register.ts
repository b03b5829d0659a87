import { dayAt } from "../../src/kernel/day.ts";
import type { Country } from "../../src/platform/country/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { type Actor, SYSTEM, transact, type Work } from "../../src/platform/work/index.ts";

/** Work on a database of the test's own: no queue, a clock that can be set, and what was touched at the last commit. */
export function registerWork(database: Database, country: Country) {
  const clock = { now: new Date("2026-11-23T09:00:00Z") };
  const touched: string[] = [];
  const sent: string[] = [];
  const work = (actor: Actor = SYSTEM): Work => ({
    actor,
    now: clock.now,
    today: dayAt(clock.now, country.timeZone),
    country,
    db: database.db,
    inTransaction: (run) =>
      transact(
        database.db,
        {
          actor,
          now: clock.now,
          send: async (_tx, queue) => void sent.push(queue),
          sendAll: async (_tx, queue) => void sent.push(queue),
        },
        (tags) => void touched.splice(0, touched.length, ...tags),
        run,
      ),
  });
  return { clock, work, touched, sent };
}
