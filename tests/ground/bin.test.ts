import { type SpawnOptions, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "vitest";
import { projectRoot } from "../../src/platform/config/index.ts";
import { isAlive } from "../../src/platform/db/embedded/postmaster.ts";
import { groundFolder } from "./carry.ts";

const MAIN = `
import { greeting } from "./greeting.ts";
export async function run(argv: string[]): Promise<number> {
  console.log(JSON.stringify({ argv, greeting, node: process.version, root: process.env.BASHKE_ROOT, pid: process.pid }));
  if (argv[0] === "wait") await new Promise<void>((stop) => {
    const idle = setInterval(() => {}, 1000);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => setTimeout(() => { console.log("clean"); clearInterval(idle); stop(); }, 200));
  });
  return argv[0] === "fail" ? 7 : 0;
}`;

let count = 0;
const folder = groundFolder();
let project: string;
beforeEach(() => {
  project = join(folder, `Projekti ${count++}`);
  mkdirSync(join(project, "src"), { recursive: true });
  cpSync(join(projectRoot(), "bin"), join(project, "bin"), { recursive: true });
  symlinkSync(join(projectRoot(), "node_modules"), join(project, "node_modules"));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "bashke", type: "module" }));
  writeFileSync(join(project, "src/main.ts"), MAIN);
  say("tung");
});

const say = (word: string) =>
  writeFileSync(join(project, "src/greeting.ts"), `export const greeting = ${JSON.stringify(word)};\n`);

async function bashke(
  args: readonly string[],
  options: SpawnOptions = {},
  node = process.execPath,
  flags: readonly string[] = [],
) {
  const child = spawn(node, [...flags, join(project, "bin/bashke.mjs"), ...args], {
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  const [out, error, code] = await Promise.all([text(child.stdout!), text(child.stderr!), ended]);
  return { out: out.trim(), error: error.trim(), code };
}

test("bundles, runs with the arguments from any folder, and answers the exit code", async () => {
  const { out, code, error } = await bashke(["fail", "--flag"], { cwd: folder });
  expect([error, code]).toEqual(["", 7]);
  expect(JSON.parse(out)).toMatchObject({ argv: ["fail", "--flag"], greeting: "tung", root: project });
});

test("bundles again exactly when a source changed", async () => {
  await bashke([]);
  const [first] = readdirSync(join(project, ".build"));
  await bashke([]);
  expect(readdirSync(join(project, ".build"))).toEqual([first]);
  say("mirëdita");
  expect(JSON.parse((await bashke([])).out).greeting).toBe("mirëdita");
});

test("four first starts at once all run", async () => {
  const started = await Promise.all([1, 2, 3, 4].map((n) => bashke([String(n)])));
  expect(started.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(readdirSync(join(project, ".build")).filter((name) => name.startsWith("making-"))).toEqual([]);
});

describe("says in one sentence", () => {
  test("that a source does not compile, and where", async () => {
    writeFileSync(join(project, "src/greeting.ts"), "export const greeting = ;");
    expect(await bashke([])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^Bashkë could not be built\. src\/greeting\.ts:1: /),
    });
  });
  test("that the packages are not installed", async () => {
    rmSync(join(project, "node_modules"));
    expect(await bashke([])).toMatchObject({ code: 1, error: "The package esbuild is missing. Run npm install." });
  });
  test("that the folder is not whole", async () => {
    rmSync(join(project, "src/main.ts"));
    expect(await bashke([])).toMatchObject({
      code: 1,
      error: "src/main.ts is missing. This folder is not a whole Bashkë.",
    });
  });
});

test("in a folder it may not write, it builds in a private one", async () => {
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  // Real packages and a Node of its own: those of the project may lie below a private folder.
  rmSync(join(project, "node_modules"));
  for (const name of ["esbuild", `@esbuild/${process.platform}-${process.arch}`]) {
    cpSync(join(projectRoot(), "node_modules", name), join(project, "node_modules", name), { recursive: true });
  }
  cpSync(process.execPath, join(project, "node"));
  const temporary = join(project, "tmp");
  mkdirSync(temporary);
  chmodSync(temporary, 0o1777);
  chmodSync(project, 0o555);
  const { out, error, code } = await bashke(
    ["x"],
    { ...user, env: { ...process.env, TMPDIR: temporary } },
    join(project, "node"),
  );
  chmodSync(project, 0o755);
  expect([error, code, JSON.parse(out).greeting]).toEqual(["", 0, "tung"]);
  const [built] = readdirSync(temporary);
  expect(statSync(join(temporary, built!)).mode & 0o777).toBe(0o700);
});

describe("on a Node that is too old", () => {
  const OLD = [
    "--import",
    'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})',
  ];

  test("hands over to the pinned one, with its exit code", async () => {
    const { out, code } = await bashke(["fail"], {}, process.execPath, OLD);
    expect([JSON.parse(out).argv, code]).toEqual([["fail"], 7]);
  });

  test("names the package that is missing", async () => {
    rmSync(join(project, "node_modules"));
    const { error, code } = await bashke([], {}, process.execPath, OLD);
    expect(code).toBe(1);
    expect(error).toContain(`the package node-${process.platform}-${process.arch} that brings Node 24 is missing`);
    expect(error).toContain("npm install without --omit=optional");
  });

  test.each([
    ["a signal to it alone", (pid: number) => process.kill(pid, "SIGTERM"), 0],
    ["Ctrl-C to the whole group, which reaches the program twice", (pid: number) => process.kill(-pid, "SIGINT"), 0],
    ["kill -9 of it", (pid: number) => process.kill(pid, "SIGKILL"), null],
  ])("%s ends the program too, once and cleanly", async (_, send, expected) => {
    const child = spawn(process.execPath, [...OLD, join(project, "bin/bashke.mjs"), "wait"], {
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { pid } = JSON.parse((await lines.next()).value ?? "");
    expect(pid).not.toBe(child.pid);
    send(child.pid!);
    expect(await ended).toBe(expected);
    expect((await lines.next()).value).toBe("clean");
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});
