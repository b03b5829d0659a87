import { type Expression, type SqlBool, sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Locale } from "../../../kernel/language.ts";
import type { Role } from "../../../platform/module/people.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { foldEmail } from "../rules/addresses.ts";
import { type ConsentKind, isConsented } from "../rules/consents.ts";
import type { PersonState } from "../rules/people.ts";
import { latestConsents } from "./consents.ts";

export interface FoundPerson {
  readonly id: string;
  /** Folded address; null once forgotten. Never for a public page. */
  readonly email: string | null;
  readonly name: string;
  readonly locale: Locale;
  readonly state: PersonState;
  readonly example: boolean;
}

const FOUND = ["id", "email", "name", "locale", "state", "example"] as const;

/** The account behind an address as somebody typed it, whatever its state. */
export async function findPersonByEmail(db: Db, typed: string): Promise<FoundPerson | undefined> {
  const email = foldEmail(typed);
  if (!email) return undefined;
  return db.selectFrom("person").select(FOUND).where("email", "=", email).executeTakeFirst();
}

export const findPerson = (db: Db, id: string) =>
  db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirst();

/** Locks one person's account until the transaction ends, so that two decisions about it follow each other. */
export const lockPerson = (tx: Tx, id: string) =>
  tx.selectFrom("person").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export const lockPersonByEmail = (tx: Tx, email: string) =>
  tx.selectFrom("person").selectAll().where("email", "=", email).forUpdate().executeTakeFirst();

/** The name, or null where the person gave none or was forgotten: say "somebody", never invent one. */
export const getPersonName = async (db: Db, id: string): Promise<string | null> =>
  (await getPersonNames(db, [id])).get(id) ?? null;

/** Names of many people in one query; those without a name are not in the map. */
export async function getPersonNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.filter((row) => row.name !== "").map((row) => [row.id, row.name]));
}

/** Whom a letter goes to, and in which language. */
export interface Addressee {
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
}

/** For many, by id; whoever has no address, or no account any more, is missing. One query. */
export async function listPeopleForLetters(db: Db, ids: readonly string[]): Promise<Map<string, Addressee>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .select(["id", "name", "email", "locale"])
    .where("id", "in", [...new Set(ids)])
    .where("state", "=", "active")
    .execute();
  return new Map(
    rows.flatMap(({ id, name, email, locale }) => (email ? [[id, { name, address: email, locale }]] : [])),
  );
}

/** Undefined where none may be written: closed or forgotten. */
export async function getPersonForLetter(db: Db, id: string): Promise<Addressee | undefined> {
  const row = await findPerson(db, id);
  return row?.email && row.state === "active" ? { name: row.name, address: row.email, locale: row.locale } : undefined;
}

/** People who hold a role today, for letters to all of them; a secretariat grant for all departments counts for each. */
export async function listPeopleWithRole(
  db: Db,
  today: Day,
  role: Role,
  within: { scope?: string; department?: string } = {},
): Promise<readonly FoundPerson[]> {
  return db
    .selectFrom("person")
    .select(FOUND)
    .where("state", "=", "active")
    .where((is) =>
      is.exists(
        is
          .selectFrom("role_grant")
          .select("role_grant.id")
          .whereRef("role_grant.person_id", "=", "person.id")
          .where("role", "=", role)
          .where("valid_from", "<=", today)
          .where(sql<SqlBool>`(valid_to is null or valid_to >= ${today})`)
          .$if(within.scope !== undefined, (query) => query.where("scope", "=", within.scope!))
          .$if(within.department !== undefined, (query) =>
            query.where(sql<SqlBool>`(department is null or department = ${within.department})`),
          ),
      ),
    )
    .orderBy("id")
    .execute();
}

/** Whether a real person holds the administrator's role today; the example's do not count, as nobody can be them. */
export const hasAdministrator = async (db: Db, today: Day): Promise<boolean> =>
  (await countAdministrators(db, today, null)) > 0;

/** Real, active administrators besides one person. Locks them when asked in a transaction that will take one away. */
export async function countAdministrators(db: Db, today: Day, besides: string | null): Promise<number> {
  const rows = await db
    .selectFrom("role_grant")
    .innerJoin("person", "person.id", "role_grant.person_id")
    .select("person.id")
    .where("role", "=", "administrator")
    .where("person.state", "=", "active")
    .where("person.example", "=", false)
    .where("valid_from", "<=", today)
    .where(sql<SqlBool>`(valid_to is null or valid_to >= ${today})`)
    .$if(besides !== null, (query) => query.where("person.id", "!=", besides!))
    .execute();
  return new Set(rows.map((row) => row.id)).size;
}

/** Two administrators who leave at the same instant wait for each other here. */
export const lockAdministrators = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtext('accounts.administrators'))`.execute(tx);

export interface ListedPerson extends FoundPerson {
  readonly createdAt: Date;
  readonly lastSignedInAt: Date | null;
  readonly roles: readonly { role: Role; department: string | null; scope: string | null; validTo: Day | null }[];
  readonly secondFactor: boolean;
}

export interface PeopleSearch {
  /** Part of a name or an address. */
  readonly text?: string;
  readonly role?: Role;
  readonly state?: PersonState;
  /** From 1. */
  readonly page?: number;
  readonly size?: number;
}

/** People by name, fifty at a time, with the roles in force today, in two queries whatever the number. */
export async function listPeople(
  db: Db,
  today: Day,
  search: PeopleSearch = {},
): Promise<{ people: readonly ListedPerson[]; total: number }> {
  const size = search.size ?? 50;
  const inForce = sql<SqlBool>`g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})`;
  const roles = sql<ListedPerson["roles"]>`coalesce((select jsonb_agg(jsonb_build_object('role', g.role,
    'department', g.department, 'scope', g.scope, 'validTo', g.valid_to) order by g.id)
    from role_grant g where g.person_id = person.id and ${inForce}), '[]')`;
  const found = db
    .selectFrom("person")
    .$if(search.state !== undefined, (query) => query.where("state", "=", search.state!))
    .$if(search.state === undefined, (query) => query.where("state", "!=", "forgotten"))
    .$if(Boolean(search.role), (query) =>
      query.where(
        sql<SqlBool>`exists (select 1 from role_grant g where g.person_id = person.id and g.role = ${search.role} and ${inForce})`,
      ),
    )
    .$if(Boolean(search.text), (query) => query.where(matches(search.text!)));
  const [rows, counted] = await Promise.all([
    found
      .select([...FOUND, "created_at", "last_signed_in_at", roles.as("roles")])
      .select(
        sql<boolean>`(exists (select 1 from totp t where t.person_id = person.id and t.confirmed_at is not null)
          or exists (select 1 from passkey k where k.person_id = person.id))`.as("second_factor"),
      )
      .orderBy(sql`lower(name)`)
      .orderBy("id")
      .limit(size)
      .offset((Math.max(1, search.page ?? 1) - 1) * size)
      .execute(),
    found.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow(),
  ]);
  const people = rows.map(({ created_at, last_signed_in_at, second_factor, ...row }) => ({
    ...row,
    createdAt: created_at,
    lastSignedInAt: last_signed_in_at,
    secondFactor: second_factor,
  }));
  return { people, total: Number(counted.total) };
}

/** Letters of our languages that people leave out when they search, and what they type instead. */
const LETTERS = { from: "ëçčćšžđáéíóúäöü", to: "ecccszdaeiouaou" } as const;

function matches(text: string): Expression<SqlBool> {
  const pattern = `%${text
    .replaceAll("\0", "")
    .trim()
    .toLowerCase()
    .slice(0, 200)
    .replace(/[\\%_]/g, "\\$&")}%`;
  const plain = (value: Expression<string> | string) =>
    sql<string>`translate(lower(${value}), ${LETTERS.from}, ${LETTERS.to})`;
  return sql<SqlBool>`(${plain(sql.ref("name"))} like ${plain(pattern)} or email like ${pattern})`;
}

/** Whether a person agrees today to what these words say. */
export const hasConsent = async (db: Db, personId: string, kind: ConsentKind): Promise<boolean> =>
  isConsented((await latestConsents(db, personId)).get(kind));

export const insertPerson = (
  tx: Tx,
  person: { id: string; email: string; name: string; locale: Locale; createdAt: Date; example?: boolean },
) =>
  tx
    .insertInto("person")
    .values({
      id: person.id,
      email: person.email,
      name: person.name,
      locale: person.locale,
      example: person.example ?? false,
      created_at: person.createdAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();

/** Notes a sign-in; an account in use is not erased for disuse. */
export const setSignedIn = (tx: Tx, id: string, at: Date, name: string) =>
  tx.updateTable("person").set({ last_signed_in_at: at, erase_on: null, name }).where("id", "=", id).execute();

export const setPerson = (
  tx: Tx,
  id: string,
  change: { name?: string; locale?: Locale; email?: string; state?: PersonState; erase_on?: Day | null },
) => tx.updateTable("person").set(change).where("id", "=", id).execute();
