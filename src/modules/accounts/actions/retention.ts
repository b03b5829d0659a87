import { sql } from "kysely";
import { dayAt } from "../../../kernel/day.ts";
import type { Tx, Work } from "../../../platform/work/work.ts";
import { unusedLetter } from "../messages.ts";
import { listUnused, removeStale } from "../queries/forgetting.ts";
import { listOpenGrants } from "../queries/grants.ts";
import { lockPerson, setPerson } from "../queries/people.ts";
import { decideRetention, eraseOn, REMOVE_AFTER, UNUSED_DAYS } from "../rules/retention.ts";
import { house } from "./house.ts";
import { sendToPerson } from "./letters.ts";

const DAY = 86_400_000;
const daysAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);

/** The daily sweep: nothing that opened a door is kept longer than it can open it. */
export const sweep = (work: Work): Promise<void> =>
  work.inTransaction((tx) =>
    removeStale(tx, {
      links: daysAgo(work.now, REMOVE_AFTER.links),
      letters: daysAgo(work.now, REMOVE_AFTER.letters),
      sessions: daysAgo(work.now, REMOVE_AFTER.sessions),
      misses: daysAgo(work.now, REMOVE_AFTER.misses),
      now: work.now,
    }),
  );

/**
 * Tells the owners of accounts nobody uses, and erases those who were told and did not come back: each account in a
 * transaction of its own, so that one department that cannot forget somebody does not stop the others' erasure.
 */
export async function retireUnused(work: Work): Promise<void> {
  const since = daysAgo(work.now, UNUSED_DAYS);
  const failures: unknown[] = [];
  for (const id of await listUnused(work.db, since, work.today)) {
    await work.inTransaction((tx) => retire(tx, work, id)).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, "some unused accounts could not be retired");
}

async function retire(tx: Tx, work: Work, id: string): Promise<void> {
  const { timeZone, baseUrl, forgetPerson } = house();
  const person = await lockPerson(tx, id);
  if (!person?.email) return;
  const lastUsed = dayAt(person.last_signed_in_at ?? person.created_at, timeZone);
  const holdsRole = (await listOpenGrants(tx, id, work.today)).length > 0;
  const what = decideRetention({ lastUsed, eraseOn: person.erase_on, holdsRole }, work.today);
  if (what === "tell") {
    const day = eraseOn(work.today);
    await setPerson(tx, id, { erase_on: day });
    await sendToPerson(tx, {
      kind: "accounts.unused",
      record: { kind: "person", id },
      to: { name: person.name, address: person.email },
      letter: unusedLetter(person.locale, { day, href: `${baseUrl}/${person.locale}/sign-in` }),
    });
  }
  if (what === "erase") {
    await sql`select set_config('bashke.erasing', 'on', true)`.execute(tx);
    await forgetPerson(tx, id);
  }
}
