import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Does a deed while no other process on this database does the same: the others wait, and find it done. Holds one
 * connection for the time of it; the lock ends with the connection, so a kill leaves none behind.
 * @param name what is done, for example "load example"
 */
export const alone = <T>(db: Kysely<Tables>, name: string, deed: () => Promise<T>): Promise<T> =>
  db.connection().execute(async (held) => {
    const key = sql`hashtext(${`bashke ${name}`}), hashtext(current_schema())`;
    await sql`select pg_advisory_lock(${key})`.execute(held);
    try {
      return await deed();
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(held);
    }
  });
