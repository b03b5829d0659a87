import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { isAlive } from "../../src/platform/db/embedded/postmaster.ts";
import { groundFolder } from "./carry.ts";
import { startOwner } from "./process.ts";

const folder = groundFolder();

/** Keys of all rows, asked past the process under test. */
async function rowsAt(url: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select key from bashke.setting");
  await client.end();
  return new Set(rows.map(({ key }) => key));
}

const lost = (acked: ReadonlySet<string>, there: ReadonlySet<string>) => [...acked].filter((key) => !there.has(key));

describe("killed while it writes, nothing acknowledged is lost:", () => {
  test("the database under a living process is started again, and the writers go on", async () => {
    const owner = startOwner(join(folder, "database"), { task: "write" });
    const { pid, url } = await owner.ready();
    await owner.wrote(200);
    process.kill(pid, "SIGKILL");
    await owner.wrote(400);
    expect(owner.logged).toContain("the database is back");
    expect(lost(new Set(owner.acked), await rowsAt(url))).toEqual([]);
    expect(await owner.kill("SIGTERM")).toMatchObject({ code: 0 });
  });

  test("the process; its server lives on and the next start takes it over", async () => {
    const stateDir = join(folder, "process");
    const first = startOwner(stateDir, { task: "write" });
    const { pid } = await first.ready();
    await first.wrote(200);
    await first.kill("SIGKILL");
    expect(isAlive(pid)).toBe(true);
    const second = startOwner(stateDir);
    const again = await second.ready();
    expect([again.pid, again.fresh]).toEqual([pid, false]);
    expect(lost(first.acked, await rowsAt(again.url))).toEqual([]);
    expect(await second.kill("SIGTERM")).toMatchObject({ code: 0 });
    await pause(100);
    expect(isAlive(pid)).toBe(false);
  });

  test("both, again and again", async () => {
    const stateDir = join(folder, "both");
    const acked = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const owner = startOwner(stateDir, { task: "write" });
      const { pid, url } = await owner.ready();
      expect(lost(acked, await rowsAt(url))).toEqual([]);
      await owner.wrote(100);
      if (round % 2) owner.child.kill("SIGKILL");
      process.kill(pid, "SIGKILL");
      await owner.kill("SIGKILL");
      for (const key of owner.acked) acked.add(key);
    }
    const last = startOwner(stateDir);
    expect(lost(acked, await rowsAt((await last.ready()).url))).toEqual([]);
    await last.kill("SIGTERM");
  });
});

test("Ctrl-C, which the terminal sends to the whole group, ends the process and its database cleanly", async () => {
  const owner = startOwner(join(folder, "ctrl-c"), { task: "write" });
  const { pid } = await owner.ready();
  await owner.wrote(50);
  process.kill(-owner.child.pid!, "SIGINT");
  expect(await owner.ended()).toEqual({ code: 0, signal: null, said: "" });
  expect(isAlive(pid)).toBe(false);
  const again = startOwner(join(folder, "ctrl-c"));
  expect((await again.ready()).rows).toBeGreaterThanOrEqual(owner.acked.size);
  await again.kill("SIGINT");
});

test("a first start that is killed halfway leaves nothing that looks like data", async () => {
  const stateDir = join(folder, "first");
  for (const after of [150, 300, 450]) {
    const killed = startOwner(stateDir);
    await pause(after);
    await killed.kill("SIGKILL");
  }
  const owner = startOwner(stateDir);
  expect((await owner.ready()).rows).toBe(0);
  await owner.kill("SIGTERM");
});
