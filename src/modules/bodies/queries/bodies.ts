import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { BodySeatTable, BodyTable, MandateTable } from "../schema.ts";

export type BodyRow = Selectable<BodyTable>;
export type SeatRow = Selectable<BodySeatTable>;
export type MandateRow = Selectable<MandateTable>;

export async function findBody(db: Db, id: string): Promise<BodyRow | null> {
  if (!isUuid(id)) return null;
  return (await db.selectFrom("body").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

export const findBodyBySlug = async (db: Db, slug: string): Promise<BodyRow | null> =>
  (await db.selectFrom("body").selectAll().where("slug", "=", slug).executeTakeFirst()) ?? null;

export const listBodies = (db: Db): Promise<BodyRow[]> =>
  db
    .selectFrom("body")
    .selectAll()
    .orderBy(sql`array_position(array['council', 'team', 'group', 'village-council'], kind)`)
    .orderBy("slug")
    .execute();

export const insertBody = (tx: Tx, row: Insertable<BodyTable>) => tx.insertInto("body").values(row).execute();
export const setBody = (tx: Tx, id: string, changes: Updateable<BodyTable>) =>
  tx.updateTable("body").set(changes).where("id", "=", id).execute();

/** The first free slug: "keshilli", else with "-2", "-3" behind. */
export async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const base = wanted.slice(0, 110).replace(/-+$/, "") || "organi";
  const rows = await tx.selectFrom("body").select("slug").where("slug", "like", `${base}%`).execute();
  const used = new Set(rows.map(({ slug }) => slug));
  let slug = base;
  for (let number = 2; used.has(slug); number++) slug = `${base}-${number}`;
  return slug;
}

/** Seats of these bodies in their order, with everybody who ever held them. Two queries for any number. */
export async function listSeats(
  db: Db,
  bodyIds: readonly string[],
): Promise<{ seats: SeatRow[]; mandates: ReadonlyMap<string, MandateRow[]> }> {
  if (bodyIds.length === 0) return { seats: [], mandates: new Map() };
  const seats = await db
    .selectFrom("body_seat")
    .selectAll()
    .where("body_id", "in", [...bodyIds])
    .orderBy("body_id")
    .orderBy("position")
    .execute();
  return { seats, mandates: await mandatesOf(db, seats) };
}

export async function mandatesOf(db: Db, seats: readonly SeatRow[]): Promise<ReadonlyMap<string, MandateRow[]>> {
  if (seats.length === 0) return new Map();
  const rows = await db
    .selectFrom("mandate")
    .selectAll()
    .where(
      "seat_id",
      "in",
      seats.map(({ id }) => id),
    )
    .where((where) => where.or([where("ended_because", "is", null), where("ended_because", "<>", "mistake")]))
    .orderBy("valid_from")
    .orderBy("id")
    .execute();
  return Map.groupBy(rows, ({ seat_id }) => seat_id);
}

export async function lockSeat(tx: Tx, id: string): Promise<SeatRow | null> {
  if (!isUuid(id)) return null;
  return (await tx.selectFrom("body_seat").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;
}

export const findMandate = async (db: Db, id: string): Promise<MandateRow | null> =>
  isUuid(id) ? ((await db.selectFrom("mandate").selectAll().where("id", "=", id).executeTakeFirst()) ?? null) : null;

export const insertSeats = (tx: Tx, rows: readonly Insertable<BodySeatTable>[]) =>
  tx
    .insertInto("body_seat")
    .values([...rows])
    .execute();
export const insertMandate = (tx: Tx, row: Insertable<MandateTable>) => tx.insertInto("mandate").values(row).execute();
export const setMandate = (tx: Tx, id: string, changes: Updateable<MandateTable>) =>
  tx.updateTable("mandate").set(changes).where("id", "=", id).execute();

/** Where an organisation sits today, and in whose name; for its page. */
export const listSeatsOf = (db: Db, organisationId: string, today: Day) =>
  db
    .selectFrom("mandate as m")
    .innerJoin("body_seat as s", "s.id", "m.seat_id")
    .innerJoin("body as b", "b.id", "s.body_id")
    .select([
      "b.id as body_id",
      "b.slug",
      "b.names",
      "b.example",
      "s.role",
      "m.person_name",
      "m.deputy",
      "m.valid_from",
      "m.valid_to",
    ])
    .where("m.on_behalf_of", "=", organisationId)
    .where("m.valid_from", "<=", today)
    .where((where) => where.or([where("m.valid_to", "is", null), where("m.valid_to", ">=", today)]))
    .orderBy("b.slug")
    .orderBy("s.position")
    .limit(50)
    .execute();

/** True when it was not told before. */
export async function noteNotice(
  tx: Tx,
  notice: { seat_id: string; kind: "term-ends" | "seat-empty"; about: Day; at: Date },
): Promise<boolean> {
  const rows = await tx
    .insertInto("body_notice")
    .values(notice)
    .onConflict((conflict) => conflict.doNothing())
    .returning("seat_id")
    .execute();
  return rows.length > 0;
}

export const removeExamples = (tx: Tx): Promise<{ id: string }[]> =>
  tx.deleteFrom("body").where("example", "=", true).returning("id").execute();

export const listOfPerson = (db: Db, personId: string): Promise<MandateRow[]> =>
  db.selectFrom("mandate").selectAll().where("person_id", "=", personId).orderBy("valid_from").execute();

/** That somebody held the seat stays, who it was does not. @returns the bodies concerned */
export async function forgetHolder(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .updateTable("mandate")
    .set({ person_id: null, person_name: null, email: null })
    .where("person_id", "=", personId)
    .returning("seat_id")
    .execute();
  if (rows.length === 0) return [];
  const seats = await tx
    .selectFrom("body_seat")
    .select("body_id")
    .distinct()
    .where(
      "id",
      "in",
      rows.map(({ seat_id }) => seat_id),
    )
    .execute();
  return seats.map(({ body_id }) => body_id);
}

export const listSeatsByIds = (db: Db, ids: readonly string[]): Promise<SeatRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("body_seat")
        .selectAll()
        .where("id", "in", [...ids])
        .execute();

/** All mandates that were ever held in an organisation's name. */
export const listMandatesOfOrganisation = (db: Db, organisationId: string): Promise<MandateRow[]> =>
  db.selectFrom("mandate").selectAll().where("on_behalf_of", "=", organisationId).execute();
