import { sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Db } from "../../../platform/work/work.ts";
import type { Timing } from "../rules/listing.ts";
import type { RequestOutcome } from "../rules/states.ts";
import { median, medianOfCounted, type Tally } from "../rules/statistics.ts";
import "../schema-listing.ts";
import { isPublicRow } from "./visible.ts";

/** Which requests are counted. */
export interface Scope {
  readonly institutionId?: string;
  /** A whole year, by the number of the request. */
  readonly year?: number;
  /** By the day of sending, both ends included. */
  readonly from?: Day;
  readonly to?: Day;
  /** Include example records: pages of the example show them, figures of reports do not. */
  readonly examples: boolean;
}

/**
 * Counts over public requests. Over all time or whole years they are read from what is added up beforehand, at the same
 * cost however many there are; over other ranges of days they are counted.
 */
export async function tally(db: Db, scope: Scope, today: Day): Promise<Tally> {
  const [only] = await tallyKeyed(db, scope, today, sql`'all'`);
  return only?.tally ?? NOTHING;
}

/** The same for each place whose institutions were asked. */
export async function tallyByPlace(db: Db, scope: Scope, today: Day): Promise<ReadonlyMap<string, Tally>> {
  const rows = await tallyKeyed(db, scope, today, sql`place_code`);
  return new Map(rows.flatMap(({ key, tally: counted }) => (key ? [[key, counted] as const] : [])));
}

/** The same for each institution that was asked, by its id. */
export async function tallyByInstitution(db: Db, scope: Scope, today: Day): Promise<ReadonlyMap<string, Tally>> {
  const rows = await tallyKeyed(db, scope, today, sql`institution_id::text`);
  return new Map(rows.flatMap(({ key, tally: counted }) => (key ? [[key, counted] as const] : [])));
}

const tallyKeyed = (db: Db, scope: Scope, today: Day, key: ReturnType<typeof sql>) =>
  scope.from || scope.to ? tallyBy(db, scope, today, key) : tallyAddedUp(db, scope, key);

/**
 * How often requests came out one way, and how often each legal ground was named in a refusal: over all time or whole
 * years, at the same cost however many there are.
 */
export async function countOutcomes(
  db: Db,
  scope: Pick<Scope, "institutionId" | "year" | "examples">,
): Promise<{ outcomes: ReadonlyMap<RequestOutcome, number>; grounds: ReadonlyMap<string, number> }> {
  const { rows } = await sql<{ of: "outcome" | "ground"; word: string; count: number }>`
    select 'outcome' as of, outcome as word, sum(n) as count from request_count where ${addedUp(scope)} group by 2 having sum(n) > 0
    union all
    select 'ground', ground, sum(n) from request_ground_count where ${addedUp(scope)} group by 2 having sum(n) > 0`.execute(
    db,
  );
  const of = (kind: "outcome" | "ground") =>
    new Map(rows.filter((row) => row.of === kind).map(({ word, count }) => [word, Number(count)] as const));
  return { outcomes: of("outcome") as ReadonlyMap<RequestOutcome, number>, grounds: of("ground") };
}

const NOTHING: Tally = {
  sent: 0,
  answeredInTime: 0,
  answeredLate: 0,
  overdue: 0,
  open: 0,
  withdrawn: 0,
  medianDays: null,
};

/** What a scope takes in; only what the public may see is ever counted. */
const within = (scope: Scope) => sql<boolean>`${isPublicRow("r")}
      ${scope.institutionId ? sql`and institution_id = ${scope.institutionId}::uuid` : sql``}
      ${scope.year ? sql`and number like ${`${scope.year}-%`}` : sql``}
      ${scope.from ? sql`and sent_on >= ${scope.from}::date` : sql``}
      ${scope.to ? sql`and sent_on <= ${scope.to}::date` : sql``}
      ${scope.examples ? sql`` : sql`and not example`}`;

async function tallyBy(db: Db, scope: Scope, today: Day, key: ReturnType<typeof sql>) {
  const { rows } = await sql<{
    key: string | null;
    sent: number;
    in_time: number;
    late: number;
    overdue: number;
    open: number;
    withdrawn: number;
    days: number[] | null;
  }>`
    select ${key} as key,
      count(*) as sent,
      count(*) filter (where decided_on is not null and decided_on <= due_on) as in_time,
      count(*) filter (where decided_on is not null and decided_on > due_on) as late,
      count(*) filter (where decided_on is null and outcome <> 'withdrawn' and not undelivered and unjudged_since is null
        and due_on < ${today}::date) as overdue,
      count(*) filter (where decided_on is null and outcome <> 'withdrawn' and not (not undelivered and unjudged_since is null
        and coalesce(due_on, ${today}::date) < ${today}::date)) as open,
      count(*) filter (where outcome = 'withdrawn') as withdrawn,
      array_agg(decided_on - sent_on) filter (where decided_on is not null) as days
    from request r
    where ${within(scope)}
    group by 1`.execute(db);
  return rows.map((row) => ({
    key: row.key,
    tally: {
      sent: Number(row.sent),
      answeredInTime: Number(row.in_time),
      answeredLate: Number(row.late),
      overdue: Number(row.overdue),
      open: Number(row.open),
      withdrawn: Number(row.withdrawn),
      medianDays: median(row.days ?? []),
    } satisfies Tally,
  }));
}

/** The lines of the counts that are kept which a scope takes in. */
const addedUp = (scope: Pick<Scope, "institutionId" | "year" | "examples">) =>
  sql<boolean>`${scope.examples ? sql`true` : sql`not example`}
    ${scope.institutionId ? sql`and institution_id = ${scope.institutionId}::uuid` : sql``}
    ${scope.year ? sql`and year = ${scope.year}` : sql``}`;

/** The same out of the counts that are kept: sums of small whole numbers, and days as a table of how often. */
async function tallyAddedUp(db: Db, scope: Scope, key: ReturnType<typeof sql>) {
  const inScope = addedUp(scope);
  const { rows } = await sql<{
    key: string;
    timing: Record<Timing, number>;
    days: Record<string, number> | null;
  }>`
    with timings as (
        select key, jsonb_object_agg(timing, n) as timing
        from (select ${key} as key, timing, sum(n) as n from request_count where ${inScope} group by 1, 2) summed group by key),
      taken as (
        select key, jsonb_object_agg(days, n) as days
        from (select ${key} as key, days, sum(n) as n from request_days where ${inScope} group by 1, 2 having sum(n) > 0) summed
        group by key)
    select timings.key, timings.timing, taken.days
    from timings left join taken on taken.key is not distinct from timings.key`.execute(db);
  return rows.map(({ key: of, timing, days }) => ({ key: of, tally: tallyOf(timing, days ?? {}) }));
}

function tallyOf(timing: Partial<Record<Timing, number>>, days: Record<string, number>): Tally {
  const of = (which: Timing) => timing[which] ?? 0;
  return {
    sent: of("in-time") + of("late") + of("overdue") + of("open") + of("withdrawn"),
    answeredInTime: of("in-time"),
    answeredLate: of("late"),
    overdue: of("overdue"),
    open: of("open"),
    withdrawn: of("withdrawn"),
    medianDays: medianOfCounted(Object.entries(days).map(([value, n]) => [Number(value), n])),
  };
}

/** Ids of the records a measure counts: the evidence behind the figure. */
export async function evidence(
  db: Db,
  scope: Scope,
  what: "sent" | "decided" | "in-time" | "overdue",
  today: Day,
): Promise<string[]> {
  const condition = {
    sent: sql`true`,
    decided: sql`decided_on is not null`,
    "in-time": sql`decided_on is not null and decided_on <= due_on`,
    overdue: sql`decided_on is null and outcome <> 'withdrawn' and not undelivered and unjudged_since is null and due_on < ${today}::date`,
  }[what];
  const { rows } = await sql<{ id: string }>`
    select id from request r
    where ${within(scope)} and ${condition}
    order by sent_at, id`.execute(db);
  return rows.map(({ id }) => id);
}
