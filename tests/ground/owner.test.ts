import { join } from "node:path";
import { expect, test } from "vitest";
import { isAlive } from "../../src/platform/db/embedded/postmaster.ts";
import { groundFolder } from "./carry.ts";
import { startOwner } from "./process.ts";

const folder = groundFolder();

test("a second start on the same state says so and leaves; the first is not disturbed", async () => {
  const stateDir = join(folder, "second");
  const first = startOwner(stateDir, { task: "write" });
  await first.ready();
  const { code, said } = await startOwner(stateDir).ended();
  expect(code).toBe(1);
  expect(said).toBe(
    `Bashkë is already running on ${stateDir} (process ${first.child.pid}). Stop that one first, or give this one another STATE_DIR and PORT.`,
  );
  await first.wrote(50);
  expect(await first.kill("SIGTERM")).toMatchObject({ code: 0 });
});

test("of three first starts at once exactly one runs", async () => {
  const stateDir = join(folder, "race");
  const starts = [startOwner(stateDir), startOwner(stateDir), startOwner(stateDir)];
  const outcomes = await Promise.allSettled(starts.map((start) => start.ready()));
  const winners = starts.filter((_, at) => outcomes[at]?.status === "fulfilled");
  expect(winners).toHaveLength(1);
  for (const loser of starts.filter((start) => start !== winners[0])) {
    expect(await loser.ended()).toMatchObject({ code: 1, said: expect.stringContaining("already running") });
  }
  expect(await winners[0]!.kill("SIGTERM")).toMatchObject({ code: 0 });
});

test("a command joins the server that runs and leaves it running", async () => {
  const stateDir = join(folder, "join");
  const owner = startOwner(stateDir);
  const { pid } = await owner.ready();
  const command = startOwner(stateDir, { mode: "join", task: "done" });
  expect((await command.ready()).pid).toBe(pid);
  expect(await command.ended()).toMatchObject({ code: 0 });
  expect(isAlive(pid)).toBe(true);
  expect(await owner.kill("SIGTERM")).toMatchObject({ code: 0 });
});

test("a command alone starts the server for itself and ends it", async () => {
  const command = startOwner(join(folder, "alone"), { mode: "join", task: "done" });
  const { pid } = await command.ready();
  expect(await command.ended()).toMatchObject({ code: 0 });
  expect(isAlive(pid)).toBe(false);
});
