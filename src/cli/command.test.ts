import { afterEach, describe, expect, test, vi } from "vitest";
import { readArguments } from "./command.ts";
import { COMMANDS, run } from "./index.ts";

const said: { out: string; err: string } = { out: "", err: "" };
const write = (to: "out" | "err") => (text: string | Uint8Array) => {
  said[to] += String(text);
  return true;
};
vi.spyOn(process.stdout, "write").mockImplementation(write("out"));
vi.spyOn(process.stderr, "write").mockImplementation(write("err"));
afterEach(() => {
  said.out = "";
  said.err = "";
});

describe("arguments", () => {
  test("are words and flags, in both spellings", () => {
    const args = readArguments([
      "explain",
      "--rule",
      "answer",
      "--from=2026-01-01",
      "--json",
      "rest",
      "--empty=",
      "-x",
    ]);
    expect(args.words).toEqual(["explain", "rest", "-x"]);
    expect([args.flag("rule"), args.flag("from"), args.has("json"), args.flag("empty")]).toEqual([
      "answer",
      "2026-01-01",
      true,
      "",
    ]);
    expect(args.flag("name")).toBeUndefined();
    expect(readArguments(["--name=--odd"]).flag("name")).toBe("--odd");
  });

  test("a flag without its value is said, and does not swallow the next flag", () => {
    expect(() => readArguments(["--email", "--json"])).toThrow("--email needs a value");
    expect(() => readArguments(["--email"])).toThrow("--email needs a value");
  });
});

describe("bashke", () => {
  test("without a command tells all of them, and with --help one", async () => {
    expect(await run([])).toBe(0);
    for (const { name } of COMMANDS) expect(said.out).toContain(`\n          bashke ${name}`);
    said.out = "";
    expect(await run(["clock", "-h"])).toBe(0);
    expect(said.out).toContain("bashke clock explain");
    expect(said.out).not.toContain("bashke start");
  });

  test("an unknown command is said and is an error", async () => {
    expect(await run(["strat"])).toBe(1);
    expect(said.err).toBe('There is no command "strat".\n');
    expect(await run(["__proto__"])).toBe(1);
  });

  test("counts a legal deadline and says how", async () => {
    expect(await run(["clock", "explain", "--rule", "answer", "--from", "2026-10-16"])).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ due: expect.stringMatching(/^2026-1\d-\d\d$/) });
  });

  test.each([
    [["clock"], "Say what to do with the clock"],
    [["clock", "explain", "--from", "2026-10-16"], "--rule is missing"],
    [["clock", "explain", "--rule", "answer", "--from", "2026-02-30"], "--from is no date"],
    [["clock", "explain", "--rule", "nothing", "--from", "2026-10-16"], 'There is no rule "nothing"'],
    [["clock", "explain", "--rule"], "--rule needs a value"],
    [["backup"], "Name the archive"],
    [["start", "--port", "many"], "port"],
  ])("%j is refused in a sentence", async (argv, sentence) => {
    expect(await run(argv)).toBe(1);
    expect(said.err.toLowerCase()).toContain(sentence.toLowerCase());
    expect(said.err).not.toMatch(/\n\s+at /);
  });
});
