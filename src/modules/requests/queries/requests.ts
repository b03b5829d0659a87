import { type Selectable, sql, type Updateable } from "kysely";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { numberOf } from "../rules/addresses.ts";
import type { NoticeKind } from "../rules/notices.ts";
import type { RequestTable } from "../schema.ts";

export type RequestRow = Selectable<RequestTable>;

export async function findRequest(db: Db, id: string): Promise<RequestRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

/** By the whole slug, or by the number alone: the title in an address may be cut off or misspelt. */
export async function findRequestBySlug(db: Db, slug: string): Promise<RequestRow | null> {
  const number = /^\d{4}-\d{6}/.exec(slug)?.[0];
  if (!number) return null;
  return (await db.selectFrom("request").selectAll().where("number", "=", number).executeTakeFirst()) ?? null;
}

/** Locks the row: two decisions about one request follow each other. */
export async function lockRequest(tx: Tx, id: string): Promise<RequestRow | null> {
  if (!isUuid(id)) return null;
  return (await tx.selectFrom("request").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;
}

/** Locks many at once, always in the same order: two that lock some of the same do not wait for each other in a ring. */
export const lockRequests = (tx: Tx, ids: readonly string[]): Promise<RequestRow[]> =>
  tx
    .selectFrom("request")
    .selectAll()
    .where("id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy("id")
    .forUpdate()
    .execute();

type Dates = Pick<RequestRow, "id" | "due_on" | "complaint_by">;

/** Writes the counted dates of many requests in one statement. */
export async function setDates(tx: Tx, rows: readonly Dates[]): Promise<void> {
  if (rows.length === 0) return;
  const dates = JSON.stringify(rows.map(({ id, due_on, complaint_by }) => ({ id, due_on, complaint_by })));
  await sql`update request set due_on = d.due_on, complaint_by = d.complaint_by
    from jsonb_to_recordset(${dates}::jsonb) as d (id uuid, due_on date, complaint_by date)
    where request.id = d.id`.execute(tx);
}

/** The next number of a year. Whoever takes one holds the row until the transaction ends: no gaps, no doubles. */
export async function takeNumber(tx: Tx, year: number): Promise<string> {
  const { last } = await tx
    .insertInto("request_number")
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column("year").doUpdateSet({ last: sql`request_number.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  return numberOf(year, last);
}

export const insertRequest = (tx: Tx, row: RequestRow) =>
  tx
    .insertInto("request")
    .values({ ...row, pauses: JSON.stringify(row.pauses) })
    .execute();

export const setRequest = (tx: Tx, id: string, changes: Updateable<RequestTable>) =>
  tx.updateTable("request").set(changes).where("id", "=", id).execute();

/** Open requests in portions of the key, for the daily count over all of them. */
export const listOpenAfter = (db: Db, after: string | null, limit: number): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where("progress", "in", ["waiting", "clarification", "extended", "forwarded"])
    .$if(after !== null, (query) => query.where("id", ">", after!))
    .orderBy("id")
    .limit(limit)
    .execute();

export const listAllAfter = (db: Db, after: string | null, limit: number): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .$if(after !== null, (query) => query.where("id", ">", after!))
    .orderBy("id")
    .limit(limit)
    .execute();

/** All that were put to one institution, in portions of the key. */
export const listOfInstitutionAfter = (
  db: Db,
  institutionId: string,
  after: string | null,
  limit: number,
): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where("institution_id", "=", institutionId)
    .$if(after !== null, (query) => query.where("id", ">", after!))
    .orderBy("id")
    .limit(limit)
    .execute();

/** Requests whose secret is the given one, or has one of its halves: one slip leaves the other half whole. */
export const listBySecrets = (db: Db, secrets: readonly string[], numbers: readonly string[]) =>
  secrets.length + numbers.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("request")
        .select(["id", "number", "secret"])
        .where((where) =>
          where.or([
            where("secret", "in", [...secrets, ""]),
            where(sql<string>`left(secret, 5)`, "in", [...secrets.map((each) => each.slice(0, 5)), ""]),
            where(sql<string>`right(secret, 5)`, "in", [...secrets.map((each) => each.slice(-5)), ""]),
            where("number", "in", [...numbers, ""]),
          ]),
        )
        .orderBy("id")
        .limit(50)
        .execute();

export const listByNumbers = (db: Db, numbers: readonly string[]) =>
  numbers.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("request")
        .select(["id", "number", "secret", "institution_id"])
        .where("number", "in", [...numbers])
        .limit(10)
        .execute();

export const listLearnt = (db: Db, addresses: readonly string[]) =>
  addresses.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("request_misaddress")
        .select(["address", "request_id"])
        .where("address", "in", [...addresses])
        .execute();

export const learnAddress = (tx: Tx, address: string, requestId: string, now: Date) =>
  tx
    .insertInto("request_misaddress")
    .values({ address, request_id: requestId, learnt_at: now })
    .onConflict((conflict) => conflict.column("address").doUpdateSet({ request_id: requestId, learnt_at: now }))
    .execute();

export const noticeKey = (requestId: string, kind: string, about: string): string => `${requestId} ${kind} ${about}`;

/** Which notices of these requests were written, by `noticeKey`. */
export async function listNoticed(db: Db, requestIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("request_notice")
    .select(["request_id", "kind", "about"])
    .where("request_id", "=", sql<string>`any(${[...requestIds]}::uuid[])`)
    .execute();
  return new Set(rows.map(({ request_id, kind, about }) => noticeKey(request_id, kind, about)));
}

/** @returns those that were not written before, by `noticeKey`: only of them may letters be sent. */
export async function noteNotices(
  tx: Tx,
  notices: readonly { requestId: string; kind: NoticeKind; about: string }[],
  at: Date,
): Promise<ReadonlySet<string>> {
  if (notices.length === 0) return new Set();
  const rows = await tx
    .insertInto("request_notice")
    .values(notices.map(({ requestId, kind, about }) => ({ request_id: requestId, kind, about, at })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(["request_id", "kind", "about"])
    .execute();
  return new Set(rows.map(({ request_id, kind, about }) => noticeKey(request_id, kind, about)));
}

/** Their letters, files' rows, judgements and notices go with them. */
export const removeExamples = (tx: Tx) => tx.deleteFrom("request").where("example", "=", true).execute();
export const countExamples = async (db: Db): Promise<number> =>
  Number(
    (
      await db
        .selectFrom("request")
        .select(db.fn.countAll().as("count"))
        .where("example", "=", true)
        .executeTakeFirstOrThrow()
    ).count,
  );

/** How many requests somebody sent since an instant. */
export const countSentSince = async (db: Db, askerId: string, since: Date): Promise<number> =>
  Number(
    (
      await db
        .selectFrom("request")
        .select(db.fn.countAll().as("count"))
        .where("asker_id", "=", askerId)
        .where("sent_at", ">", since)
        .executeTakeFirstOrThrow()
    ).count,
  );

/** The requests of one asker, latest movement first. */
export const listOfAsker = (db: Db, askerId: string, limit: number, offset: number): Promise<RequestRow[]> =>
  db
    .selectFrom("request")
    .selectAll()
    .where("asker_id", "=", askerId)
    .orderBy("last_moved_at", "desc")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();

/** Takes one person out of every row of the department; the requests themselves stay. */
export async function forgetAsker(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .updateTable("request")
    .set({ asker_id: null, asker_name: null, urgent_reason: null })
    .where("asker_id", "=", personId)
    .returning("id")
    .execute();
  for (const table of ["request", "request_message", "request_attachment"] as const) {
    await tx.updateTable(table).set({ hidden_by: null }).where("hidden_by", "=", personId).execute();
  }
  await tx.updateTable("request_judgement").set({ by_id: null }).where("by_id", "=", personId).execute();
  await tx.deleteFrom("request_draft").where("owner_id", "=", personId).execute();
  return rows.map(({ id }) => id);
}

export const countOfAsker = async (db: Db, askerId: string): Promise<number> =>
  Number(
    (
      await db
        .selectFrom("request")
        .select(db.fn.countAll().as("count"))
        .where("asker_id", "=", askerId)
        .executeTakeFirstOrThrow()
    ).count,
  );

export const listExamples = (db: Db): Promise<RequestRow[]> =>
  db.selectFrom("request").selectAll().where("example", "=", true).execute();
