import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import type { House } from "../src/app.ts";
import { runClock } from "../src/modules/requests/actions/daily.ts";
import { print, withBenchHouse } from "./house.ts";
import { seedRequests, WORDS } from "./seed.ts";

const SIZES = process.argv.slice(3).map(Number).filter(Boolean);
const ROUNDS = 60;
let visitors = 0;

/** Each size on a database of its own: pages drawn anew each time, the worst twentieth of them, and the daily clock. */
for (const size of SIZES.length > 0 ? SIZES : [10_000, 300_000]) {
  await withBenchHouse(async (house) => {
    const start = performance.now();
    await seedRequests(house.database.db, size);
    print(`\n${size} requests with their letters (seeded in ${seconds(start)} s)`);
    house.cache.trust(false);
    const slugs = await sample(house, "request", "slug");
    const institutions = await sample(house, "organisation", "slug", "kind = 'institution'");
    const word = (round: number) => WORDS[(round * 37) % WORDS.length]!;
    await measure(house, "list", () => "/sq/requests");
    await measure(house, "list, page far back", (round) => `/sq/requests?page=${1 + round * 6}`);
    await measure(house, "list of one state", (round) => `/sq/requests?state=${["late", "full", "silent"][round % 3]}`);
    await measure(
      house,
      "list of one institution",
      (round) => `/sq/requests?institution=${institutions[round % institutions.length]!.id}`,
    );
    await measure(house, "list with a word", (round) => `/sq/requests?q=${word(round)}`);
    await measure(house, "list with the commonest word", () => `/sq/requests?q=${WORDS[0]}`);
    await measure(house, "search, two words", (round) => `/sq/search?q=${word(round)}+${word(round + 5)}`);
    await measure(house, "search, the commonest word", () => `/sq/search?q=${WORDS[0]}`);
    await measure(
      house,
      "search, misspelt",
      (round) => `/sq/search?q=${word(round).slice(0, 5)}${word(round).slice(6)}`,
    );
    await measure(house, "request", (round) => `/sq/requests/${slugs[round % slugs.length]!.word}`);
    await measure(
      house,
      "institution",
      (round) => `/sq/institutions/${institutions[round % institutions.length]!.word}`,
    );
    await measure(house, "front page", () => "/sq");
    await measure(house, "statistics", () => "/sq/requests/statistics");
    for (const run of ["after a rule changed", "every day"]) {
      const clock = performance.now();
      const { seen, told } = await runClock(house.work());
      print(`daily clock, ${run}: ${seen} open requests, ${told} told or counted anew, in ${seconds(clock)} s`);
    }
  });
}

async function sample(house: House, table: "request" | "organisation", column: string, where = "true") {
  const { rows } = await sql<{ id: string; word: string }>`
    select id::text, ${sql.ref(column)} as word from ${sql.table(table)} where ${sql.raw(where)} order by md5(id::text) limit 60`.execute(
    house.database.db,
  );
  return rows;
}

/** Each round from another network: routes count how often one visitor asks. */
async function measure(house: House, name: string, path: (round: number) => string): Promise<void> {
  const times: number[] = [];
  let status = 0;
  for (let round = -3; round < ROUNDS; round++) {
    const remote = `198.51.${++visitors & 255}.${visitors >> 8}`;
    const start = performance.now();
    const response = await house.site.fetch(new Request(`http://localhost${path(Math.max(0, round))}`), { remote });
    await response.arrayBuffer();
    if (round >= 0) times.push(performance.now() - start);
    status = Math.max(status, response.status);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(1);
  print(
    `${name.padEnd(30)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms${status === 200 ? "" : `   (status ${status})`}`,
  );
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
