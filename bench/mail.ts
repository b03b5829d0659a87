import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { projectRoot } from "../src/platform/config/index.ts";
import { acceptMail, readArrived } from "../src/platform/mail/in/index.ts";
import { print, withBenchHouse } from "./house.ts";

const LETTERS = 400;
const AIM = 40;

await withBenchHouse(async (house) => {
  const folder = join(projectRoot(), "tests/mail");
  const mix = readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => readFileSync(join(folder, name)))
    .filter((raw) => raw.length > 0);
  const take = async (ordinal: number) => {
    const work = house.work({ kind: "mail", id: null });
    const { id } = await acceptMail(work, letter(mix, ordinal), {
      source: "smtp",
      envelopeFrom: "zyra@larg.example",
      envelopeTo: [`askush@${house.config.mail.domain}`],
    });
    return (await readArrived(work, id)).state;
  };
  for (let warm = 0; warm < 50; warm++) await take(LETTERS + warm);

  const states = new Map<string, number>();
  const began = performance.now();
  const cpu = process.cpuUsage();
  for (let ordinal = 0; ordinal < LETTERS; ordinal++) {
    const state = await take(ordinal);
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const ends = [...states].map(([state, count]) => `${count} ${state}`).join(", ");
  print(`letters taken in and read, one after another, flushed to disk: ${LETTERS} of ${mix.length} kinds (${ends})`);
  print(
    `${(LETTERS / seconds).toFixed(0)} letters/s (aim ≥ ${AIM}); ${((user + system) / 1000 / LETTERS).toFixed(1)} ms of processor a letter in the site itself`,
  );
});

/** No two alike: the very same letter would be known and not read again. */
function letter(mix: readonly Buffer[], ordinal: number): Uint8Array {
  return Buffer.concat([Buffer.from(`X-Ordinal: ${ordinal}\r\n`), mix[ordinal % mix.length]!]);
}
