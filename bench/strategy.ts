import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { print, withBenchHouse } from "./house.ts";

const [ACTIVITIES = 10_000, ROUNDS = 10] = process.argv.slice(3).map(Number);
const DRAWN = 60;

/** A strategy of many activities over many rounds: its pages drawn anew each time, the worst twentieth of them. */
await withBenchHouse(async (house) => {
  const { db } = house.database;
  await sql`insert into strategy (id, slug, names, valid_from, valid_to, state, made_at, changed_at)
    values (gen_random_uuid(), 'bench', '{"sq":"Bench"}', '2010-01-01', '2030-12-31', 'adopted', now(), now())`.execute(
    db,
  );
  await sql`insert into strategy_part (id, strategy_id, kind, code, names, position)
    select gen_random_uuid(), s.id, 'objective', 'O' || n, jsonb_build_object('sq', 'Objektivi ' || n), n
    from strategy s, generate_series(1, 4) n where s.slug = 'bench'`.execute(db);
  await sql`insert into activity (id, strategy_id, objective_id, code, names, lead_id, first_due_on, due_on, position, example, changed_at)
    select gen_random_uuid(), p.strategy_id, p.id, 'A' || n, jsonb_build_object('sq', 'Aktiviteti ' || n), i.id,
      d.due, d.due, n, false, now()
    from generate_series(1, ${ACTIVITIES}::int) n
    join strategy_part p on p.code = 'O' || (1 + n % 4)
    join lateral (select date '2012-01-01' + (n % 4000) as due) d on true
    join (select id, row_number() over (order by slug) as at, count(*) over () as many from organisation where kind = 'institution') i
      on i.at = 1 + n % least(i.many, 60)`.execute(db);
  await sql`insert into monitoring_round (id, strategy_id, period, from_on, to_on, state, closes_on, published_on, made_at, changed_at)
    select gen_random_uuid(), s.id, (2012 + n)::text, make_date(2012 + n, 1, 1), make_date(2012 + n, 12, 31), 'published',
      make_date(2013 + n, 2, 1), make_date(2013 + n, 5, 1), now(), now()
    from strategy s, generate_series(1, ${ROUNDS}::int) n where s.slug = 'bench'`.execute(db);
  await sql`insert into assessment (round_id, activity_id, objective_id, lead_id, due_on, claimed, claimed_at, claim_how, found, rationale, found_at)
    select r.id, a.id, a.objective_id, a.lead_id, a.due_on,
      (array['complete', 'substantial', 'limited', 'not-started'])[1 + (a.position + length(r.period)) % 4], now(), 'link',
      (array['complete', 'substantial', 'limited', 'not-started', 'no-evidence'])[1 + (a.position * 7 + r.to_on - date '2012-01-01') % 5],
      'x', now()
    from monitoring_round r join strategy s on s.id = r.strategy_id join activity a on a.strategy_id = s.id where s.slug = 'bench'`.execute(
    db,
  );
  await sql`analyze`.execute(db);
  print(`${ACTIVITIES} activities, ${ROUNDS} rounds`);
  house.cache.trust(false);
  const { rows: leads } = await sql<{
    slug: string;
  }>`select distinct o.slug from activity a join organisation o on o.id = a.lead_id
    join strategy s on s.id = a.strategy_id where s.slug = 'bench' limit 60`.execute(db);
  await measure("overview", () => "/sq/strategies/bench");
  await measure("overview of an earlier round", (n) => `/sq/strategies/bench?period=${2013 + (n % ROUNDS)}`);
  await measure("activities", (n) => `/sq/strategies/bench/activities?page=${1 + n * 3}`);
  await measure(
    "activities of one status",
    (n) => `/sq/strategies/bench/activities?found=no-evidence&objective=O${1 + (n % 4)}`,
  );
  await measure("activity", (n) => `/sq/strategies/bench/activities/A${1 + n * 150}`);
  await measure("institution", (n) => `/sq/strategies/bench/institutions/${leads[n % leads.length]!.slug}`);

  async function measure(name: string, path: (round: number) => string): Promise<void> {
    const times: number[] = [];
    for (let round = 0; round < DRAWN + 5; round++) {
      const start = performance.now();
      const reply = await house.site.fetch(new Request(`http://localhost:3000${path(round)}`), {
        remote: `10.0.0.${round}`,
      });
      await reply.text();
      if (reply.status !== 200) throw new Error(`${path(round)}: ${reply.status}`);
      if (round >= 5) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
    print(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  }
});
