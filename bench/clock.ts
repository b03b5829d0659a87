import { performance } from "node:perf_hooks";
import { dayAt } from "../src/kernel/day.ts";
import { runClock } from "../src/modules/requests/actions/daily.ts";
import { print, withBenchHouse } from "./house.ts";
import { seedPeople, seedRequests } from "./seed.ts";

const COUNT = Number(process.argv[3]) || 300_000;
/** So many days the requests are spread over: a sixtieth falls due each day, and a sixtieth falls silent. */
const DAYS = 60;
const PEOPLE = 20_000;

/** The daily clock over requests that are all open and all belong to somebody who is written to. */
await withBenchHouse(async (house) => {
  const { db } = house.database;
  await seedPeople(db, PEOPLE);
  await seedRequests(db, COUNT, { openOf: 1, days: DAYS, asked: true });
  print(`${COUNT} open requests`);
  const run = async (name: string, ahead: number) => {
    const now = new Date(Date.now() + ahead * 86_400_000);
    const today = dayAt(now, house.country.timeZone);
    const start = performance.now();
    const { seen, told } = await runClock({ ...house.work(), now, today });
    const seconds = (performance.now() - start) / 1000;
    print(`${name}: ${seen} seen, ${told} told or counted anew, ${seconds.toFixed(1)} s`);
  };
  await run("after the rules changed", 0);
  await run("the same day once more", 0);
  for (const ahead of [1, 2, 3]) await run(`day ${ahead}`, ahead);
});
