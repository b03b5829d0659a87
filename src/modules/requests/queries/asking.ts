import { sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import { searchTerms } from "../../../kernel/text/index.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { RequestStandingPersonTable } from "../schema-asking.ts";
import type { RequestRow } from "./requests.ts";
import { isPublicRow } from "./visible.ts";

/** Requests that ask the same as this one, the first among them; only public ones. */
export const listSame = (db: Db, row: Pick<RequestRow, "id" | "same_as">): Promise<RequestRow[]> => {
  const root = row.same_as ?? row.id;
  return db
    .selectFrom("request")
    .selectAll()
    .where((where) => where.or([where("id", "=", root), where("same_as", "=", root)]))
    .where("id", "<>", row.id)
    .where(isPublicRow())
    .orderBy("sent_at", "desc")
    .limit(40)
    .execute();
};

/** Words that say most stand in a title; more than these make every request similar. */
const MOST_WORDS = 12;

/**
 * Public requests that share words with what somebody is writing, best first and those to the same institution before
 * others. At least half of the words must be there, so that "contract" alone finds nothing.
 */
export async function listSimilar(
  db: Db,
  wish: { title: string; institutionId: string | null; limit: number },
): Promise<RequestRow[]> {
  const words = [...new Set(searchTerms(wish.title.slice(0, 300)))]
    .map((word) => word.replace(/['\\]/g, "").slice(0, 60))
    .filter((word) => word.length > 2)
    .slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const any = words.map((word) => `'${word}':*`).join(" | ");
  const hits = sql.join(
    words.map((word) => sql`(d.terms @@ ${`'${word}':*`}::tsquery)::int`),
    sql` + `,
  );
  const { rows } = await sql<{ id: string }>`
    with found as materialized (
      select d.record_id::uuid as id, d.terms, d.day from search_document d
      where d.kind = 'request' and d.audience = 'public' and d.terms @@ ${any}::tsquery
      order by d.day desc limit 500
    ), scored as (
      select d.id, ${hits} as hits, ts_rank(d.terms, ${any}::tsquery) as rank, d.day from found d
    )
    select r.id from scored join request r on r.id = scored.id
    where scored.hits * 2 >= ${words.length} and ${isPublicRow("r")}
    order by (r.institution_id = ${wish.institutionId}::uuid) desc nulls last, scored.hits desc, scored.rank desc, scored.day desc
    limit ${wish.limit}`.execute(db);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const found = await db.selectFrom("request").selectAll().where("id", "in", ids).execute();
  return found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

/** Which request a letter became, by the hash of its draft's key. */
export async function findSentByKey(db: Db, keySha256: string): Promise<RequestRow | null> {
  const row = await db
    .selectFrom("request_sent_draft as s")
    .innerJoin("request as r", "r.id", "s.request_id")
    .selectAll("r")
    .where("s.key_sha256", "=", keySha256)
    .executeTakeFirst();
  return (row as RequestRow | undefined) ?? null;
}

export const noteSentDraft = (tx: Tx, keySha256: string, requestId: string) =>
  tx.insertInto("request_sent_draft").values({ key_sha256: keySha256, request_id: requestId }).execute();

/** Requests whose embargo ends on a day or before it, or within the days in which its asker is told. */
export const listEmbargoEnding = (db: Db, until: Day): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where("embargo_until", "is not", null)
    .where("embargo_until", "<=", until)
    .orderBy("embargo_until")
    .limit(1_000)
    .execute();

export const listStandingPeople = (db: Db): Promise<RequestStandingPersonTable[]> =>
  db.selectFrom("request_standing_person").selectAll().orderBy("confirmed_at", "desc").limit(500).execute();

export const hasStanding = async (db: Db, personId: string): Promise<boolean> =>
  (await db
    .selectFrom("request_standing_person")
    .select("person_id")
    .where("person_id", "=", personId)
    .executeTakeFirst()) !== undefined;

export const findStanding = async (db: Db, personId: string) =>
  (await db
    .selectFrom("request_standing_person")
    .select(["standing", "confirmed_at"])
    .where("person_id", "=", personId)
    .executeTakeFirst()) ?? null;

export const putStanding = (tx: Tx, row: RequestStandingPersonTable) =>
  tx
    .insertInto("request_standing_person")
    .values(row)
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();

export const removeStanding = (tx: Tx, personId: string) =>
  tx.deleteFrom("request_standing_person").where("person_id", "=", personId).execute();

/** Takes a person out of what this room keeps beside requests. */
export async function forgetStanding(tx: Tx, personId: string): Promise<void> {
  await removeStanding(tx, personId);
  await tx
    .updateTable("request_standing_person")
    .set({ confirmed_by: null })
    .where("confirmed_by", "=", personId)
    .execute();
}
