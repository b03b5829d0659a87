import { readdirSync, readFileSync } from "node:fs";
import { posix as path } from "node:path";
import { describe, expect, test } from "vitest";

/** Who stands on whom: a module imports only the front door of a lower rung; neighbours never import each other. */
const LADDER = [
  ["accounts"],
  ["register"],
  ["moderation"],
  ["post", "commitments", "forms", "publications"],
  [
    "requests",
    "funding",
    "members",
    "bodies",
    "strategy",
    "recommendations",
    "nominations",
    "audits",
    "consultations",
    "events",
    "surveys",
    "programmes",
  ],
  ["batches", "meetings"],
  ["following"],
  ["bulletin", "institutions", "reports", "search", "home", "opendata"],
];

/** Which rooms of its own module, and which floors below the modules, a room may import. */
const ROOMS: Record<string, { own: string; outside: string }> = {
  rules: { own: "rules", outside: "kernel" },
  texts: { own: "texts", outside: "kernel say" },
  schema: { own: "schema rules", outside: "kernel platform" },
  queries: { own: "queries schema rules", outside: "kernel platform" },
  forms: { own: "forms rules texts", outside: "kernel say" },
  pages: { own: "pages forms rules texts", outside: "kernel ui say" },
  messages: { own: "messages rules texts", outside: "kernel ui say" },
  actions: { own: "actions queries schema messages rules texts forms", outside: "kernel platform say" },
  jobs: { own: "jobs actions queries rules", outside: "kernel platform" },
  routes: { own: "routes forms pages actions queries rules texts schema", outside: "kernel platform ui say" },
  example: { own: "example actions queries schema rules texts", outside: "kernel platform say" },
  index: { own: "actions queries rules schema", outside: "kernel platform" },
  module: {
    own: "routes jobs actions queries messages schema rules texts example forms pages",
    outside: "kernel platform say ui",
  },
};

/** Only the type of a thing: pure rooms may name what they are handed, without being able to reach it. */
const TYPES_TOO: Record<string, { own: string; outside: string }> = {
  pages: { own: "queries schema actions", outside: "platform" },
  messages: { own: "queries schema", outside: "platform" },
  forms: { own: "schema", outside: "platform" },
};

const BELOW: Record<string, string> = {
  kernel: "kernel",
  say: "say kernel",
  platform: "kernel say platform",
  ui: "kernel say ui",
};

/** No other module at run time: what they need is passed in. */
const PURE = ["rules", "forms", "pages", "messages", "texts"];

const rung = (module: string) => LADDER.findIndex((row) => row.includes(module));
const among = (words: string | undefined, word: string) => words?.split(" ").includes(word) ?? false;

interface Place {
  part: string;
  module?: string;
  room?: string;
}
function place(file: string): Place {
  const [, part = "", module, room] = /^src\/(\w+)(?:\/(\w+)\/(\w+))?/.exec(file) ?? [];
  return part === "modules" && module && room ? { part, module, room } : { part };
}

/** Whether one file may import another (or a package); types count as imports except where TYPES_TOO says otherwise. */
function mayImport(from: string, to: string, typeOnly: boolean): boolean {
  const here = place(from);
  const there = place(to);
  const isPackage = !to.startsWith("src/");
  if (isPackage)
    return here.room !== "rules" && here.part !== "kernel" && !(here.part === "modules" && here.room === "texts");
  if (!here.room) return among(BELOW[here.part], there.part);
  if (!there.room) {
    return (
      among(ROOMS[here.room]?.outside, there.part) || (typeOnly && among(TYPES_TOO[here.room]?.outside, there.part))
    );
  }
  if (there.module === here.module) {
    return among(ROOMS[here.room]?.own, there.room) || (typeOnly && among(TYPES_TOO[here.room]?.own, there.room));
  }
  const downFrontDoor = there.room === "index" && rung(there.module ?? "") < rung(here.module ?? "");
  return downFrontDoor && here.room !== "rules" && (typeOnly || !PURE.includes(here.room));
}

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name}`)
  .filter((name) => /^src\/(kernel|say|platform|ui|modules)\/.*\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));

interface Import {
  to: string;
  typeOnly: boolean;
}
function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const found: Import[] = [];
  for (const [, kind = "", spec = ""] of text.matchAll(/^(?:import|export)\s+(type\s)?[^;"]*?from\s+"([^"]+)"/gm)) {
    found.push({ to: resolve(file, spec), typeOnly: kind !== "" });
  }
  for (const [, spec = ""] of text.matchAll(/(?:^import|[^.\w]import\()\s*"([^"]+)"/gm)) {
    found.push({ to: resolve(file, spec), typeOnly: false });
  }
  return found;
}
const resolve = (from: string, spec: string) => (spec.startsWith(".") ? path.join(path.dirname(from), spec) : spec);

describe("the house", () => {
  test("imports keep the floors and the ladder", () => {
    const breaches = sources.flatMap((from) =>
      importsOf(from)
        .filter(({ to, typeOnly }) => !mayImport(from, to, typeOnly))
        .map(({ to, typeOnly }) => `${from} may not import ${typeOnly ? "type " : ""}${to}`),
    );
    expect(breaches).toEqual([]);
  });

  test("every module stands on the ladder and has only the rooms the house knows", () => {
    const strangers = sources
      .filter((file) => file.startsWith("src/modules/"))
      .filter((file) => {
        const { module = "", room = "" } = place(file);
        return rung(module) < 0 || !(room in ROOMS || file.endsWith(".client.ts"));
      });
    expect(strangers).toEqual([]);
  });

  test("no file imports itself by a way round", () => {
    const graph = new Map(
      sources.map((file) => [
        file,
        importsOf(file)
          .filter(({ typeOnly }) => !typeOnly)
          .map(({ to }) => to),
      ]),
    );
    const finished = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      if (finished.has(file) || trail.includes(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
      finished.add(file);
    };
    for (const file of sources) walk(file, []);
    expect(circles).toEqual([]);
  });

  test("a module reads and writes only tables of its own", () => {
    const owners = new Map<string, string>();
    for (const file of sources.filter((name) => /^src\/modules\/\w+\/schema/.test(name))) {
      const declared = /interface Tables \{([^}]*)\}/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
      for (const [, table = ""] of declared.matchAll(/^\s*(\w+):/gm)) owners.set(table, place(file).module ?? "");
    }
    const breaches = sources
      .filter((file) => file.startsWith("src/modules/"))
      .flatMap((file) => {
        const text = readFileSync(file, "utf8");
        const touched = [
          ...text.matchAll(/\.(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*"(\w+)/g),
        ];
        return touched
          .map(([, table = ""]) => table)
          .filter((table) => owners.has(table) && owners.get(table) !== place(file).module)
          .map((table) => `${file} touches ${table} of ${owners.get(table)}`);
      });
    expect(breaches).toEqual([]);
  });

  test("files stay small", () => {
    const long = sources
      .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length }))
      .filter(({ file, lines }) => lines > 320 && !/texts/.test(file));
    expect(long).toEqual([]);
  });

  test("nothing is left for later without a ticket, and nothing has a name that says nothing", () => {
    const later = sources.filter((file) => /\b(TODO|FIXME|XXX)\b(?!\(#\d+\))/.test(readFileSync(file, "utf8")));
    const nameless = sources.filter((file) => /\b(utils?|helpers?|service|manager|misc|common)\b/.test(file));
    expect({ later, nameless }).toEqual({ later: [], nameless: [] });
  });
});

describe("the gate itself", () => {
  test.each([
    ["src/modules/requests/rules/states.ts", "kysely", false],
    ["src/modules/requests/rules.ts", "src/platform/db/index.ts", true],
    ["src/modules/requests/pages/list.tsx", "src/modules/requests/queries.ts", false],
    ["src/modules/requests/routes.ts", "src/modules/post/queries.ts", false],
    ["src/modules/requests/routes.ts", "src/modules/funding/index.ts", false],
    ["src/modules/register/actions.ts", "src/modules/requests/index.ts", false],
    ["src/platform/http/mount.ts", "src/ui/layout/layout.tsx", true],
    ["src/platform/http/mount.ts", "src/modules/accounts/index.ts", true],
    ["src/kernel/day.ts", "zod", false],
    ["src/ui/button/button.tsx", "src/platform/db/index.ts", true],
  ])("%s may not import %s", (from, to, typeOnly) => {
    expect(mayImport(from, to, typeOnly)).toBe(false);
  });

  test.each([
    ["src/modules/requests/routes.ts", "src/modules/register/index.ts", false],
    ["src/modules/requests/pages/list.tsx", "src/modules/requests/queries/list.ts", true],
    ["src/modules/requests/pages/list.tsx", "src/ui/layout/layout.tsx", false],
    ["src/platform/http/mount.ts", "src/kernel/day.ts", false],
  ])("%s may import %s", (from, to, typeOnly) => {
    expect(mayImport(from, to, typeOnly)).toBe(true);
  });
});
