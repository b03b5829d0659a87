import { sql } from "kysely";
import type { Day } from "../../../kernel/day.ts";
import type { Db } from "../../../platform/work/work.ts";
import { median, type Tally } from "../rules/statistics.ts";

interface Scope {
  readonly institutionId?: string;
  /** By the day of sending, both ends included. */
  readonly from?: Day;
  readonly to?: Day;
  /** Include example records: pages of the example show them, figures of reports do not. */
  readonly examples: boolean;
}

/** Counts over public requests in one query. What a decision was counts as of the letter that brought it. */
export async function tally(db: Db, scope: Scope, today: Day): Promise<Tally> {
  const [only] = await tallyBy(db, scope, today, sql`'all'`);
  return only?.tally ?? NOTHING;
}

/** The same for each place whose institutions were asked. */
export async function tallyByPlace(db: Db, scope: Scope, today: Day): Promise<ReadonlyMap<string, Tally>> {
  const rows = await tallyBy(db, scope, today, sql`r.place_code`);
  return new Map(rows.flatMap(({ key, tally: counted }) => (key ? [[key, counted] as const] : [])));
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
    where hidden_at is null
      ${scope.institutionId ? sql`and institution_id = ${scope.institutionId}::uuid` : sql``}
      ${scope.from ? sql`and sent_on >= ${scope.from}::date` : sql``}
      ${scope.to ? sql`and sent_on <= ${scope.to}::date` : sql``}
      ${scope.examples ? sql`` : sql`and not example`}
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
    select id from request
    where hidden_at is null and ${condition}
      ${scope.from ? sql`and sent_on >= ${scope.from}::date` : sql``}
      ${scope.to ? sql`and sent_on <= ${scope.to}::date` : sql``}
      ${scope.institutionId ? sql`and institution_id = ${scope.institutionId}::uuid` : sql``}
      ${scope.examples ? sql`` : sql`and not example`}
    order by sent_at, id`.execute(db);
  return rows.map(({ id }) => id);
}
