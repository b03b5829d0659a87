import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { testHouse } from "../../../tests/support/house.ts";
import { removeExample } from "../../example.ts";
import { day } from "../../kernel/day.ts";
import { answered, type Reading } from "../../platform/module/answers.ts";
import { sayIn } from "../../say/index.ts";
import { MapPage } from "./pages/map.tsx";
import { listInstitutions } from "./queries/list.ts";
import { listPlaces } from "./queries/places.ts";
import { depthOf, stepsFor } from "./rules/depths.ts";
import { groupInstitutions } from "./rules/groups.ts";
import { markFinder } from "./rules/outlines.ts";

const house = await testHouse({ example: true, now: "2026-11-23T09:00:00Z" });
const register = house.modules.find((module) => module.name === "register")!;
const reading: Reading = {
  db: house.database.db,
  say: sayIn("en"),
  country: house.country,
  today: day("2026-11-23"),
  viewer: null,
  href: (path: string) => `/en${path}`,
} as Reading;
const range = { from: day("2026-01-01"), to: day("2026-11-23") };

test("figures count what is there, each with its evidence", async () => {
  if (!answered(register.figures)) throw new Error("no figures");
  const values: Record<string, { value: number; of?: number }> = {};
  for (const figure of register.figures) {
    const { evidence, ...rest } = await figure.count(reading, range);
    expect(await evidence()).toHaveLength(rest.value);
    values[figure.name] = rest;
  }
  expect(values).toMatchObject({
    "register.organisations": { value: 34 },
    "register.municipalities": { value: 6, of: 38 },
  });
  expect(values["register.institutions"]!.value).toBeGreaterThan(80);
});

test("a record of it can be linked from anywhere", async () => {
  if (!answered(register.link)) throw new Error("no links");
  const [first] = await listInstitutions(reading.db);
  expect(await register.link("organisation", first!.id, reading)).toMatchObject({
    href: `/en${first!.path}`,
    visible: true,
  });
  expect(await register.link("place", "10", reading)).toMatchObject({ title: "Kamenica", href: "/en/places/kamenice" });
  expect(await register.link("organisation", "nonsense", reading)).toBeNull();
  expect(await register.link("request", first!.id, reading)).toBeNull();
});

test("a rebuild of the search finds the same documents as were written day by day", async () => {
  if (!answered(register.documents)) throw new Error("no documents");
  const rebuilt: string[] = [];
  for await (const each of register.documents(reading.db))
    rebuilt.push(`${each.recordId} ${each.language} ${each.title} ${each.body}`);
  const written = await reading.db
    .selectFrom("search_document")
    .selectAll()
    .where("kind", "=", "organisation")
    .execute();
  expect(rebuilt.sort()).toEqual(
    written.map((each) => `${each.record_id} ${each.language} ${each.title} ${each.body}`).sort(),
  );
});

test("institutions are read in the groups people think in", async () => {
  const groups = Object.fromEntries(
    groupInstitutions(await listInstitutions(reading.db)).map(({ group, members }) => [
      group,
      members.map((each) => each.slug),
    ]),
  );
  expect(groups.municipalities).toHaveLength(38);
  expect(groups.centre).toEqual(expect.arrayContaining(["qeveria", "ministria-e-drejtesise", "zyra-e-kryeministrit"]));
  expect(groups.independent).toEqual(
    expect.arrayContaining(["agjencia-per-informim-dhe-privatesi", "avokati-i-popullit", "kuvendi"]),
  );
  expect(groups.agencies).toEqual(expect.arrayContaining(["policia-e-kosoves", "administrata-tatimore"]));
});

describe("the map", () => {
  test("draws real outlines where the country pack has them, and knows each shape by its name", async () => {
    const municipalities = (await listPlaces(reading.db)).filter((place) => place.kind === "municipality");
    const codeOf = markFinder(
      municipalities.map((each) => ({
        mark: each.tile_label ?? each.code,
        spellings: [each.code, ...Object.values(each.names), ...each.aliases],
      })),
    );
    const marks = new Set(municipalities.map((each) => each.tile_label));
    const found = municipalities.map((each) => codeOf({ shapeName: `Municipality of ${each.names.en}` }));
    expect(new Set(found)).toEqual(marks);
    const square = (x: number) => [
      [x, 0],
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
    ];
    const topology = {
      type: "Topology",
      arcs: [square(0), square(2)],
      objects: {
        m: {
          type: "GeometryCollection",
          geometries: [
            { type: "Polygon", arcs: [[0]], properties: { shapeName: "Municipality of Kamenica" } },
            { type: "Polygon", arcs: [[1]], properties: { shapeName: "Nowhere" } },
          ],
        },
      },
    };
    const html = renderToString(
      MapPage({
        view: { say: sayIn("en"), csrf: "", mayEdit: false, href: (path) => `/en${path}` },
        unplaced: 1,
        boundaries: { topology: topology as never, object: "m", codeOf },
        places: municipalities.map((each) => ({
          code: each.code,
          mark: each.tile_label!,
          slug: each.slug,
          names: each.names,
          tile: null,
          count: each.code === "10" ? 4 : 0,
        })),
      }),
    );
    expect(html).toContain("map--outlines");
    expect(html).toContain('aria-label="Kamenica: 4"');
    expect(html).toContain("1 organisation has no seat on record");
  });

  test.each([
    [0, 1],
    [1, 2],
    [5, 4],
    [100, 6],
    [290, 6],
  ])("counts up to %i take %i shades and each count has one", (most, shades) => {
    const steps = stepsFor(most);
    expect(steps).toHaveLength(shades);
    for (let count = 0; count <= most; count++) {
      const depth = depthOf(count, steps);
      expect(steps[depth]!.from <= count && count <= steps[depth]!.to).toBe(true);
    }
  });
});

test("the example goes away whole, and nothing else does", async () => {
  const before = await reading.db.selectFrom("organisation").select("id").where("example", "=", false).execute();
  await removeExample(house);
  const rows = await reading.db.selectFrom("organisation").select(["id", "example"]).execute();
  expect(rows.some((row) => row.example)).toBe(false);
  expect(rows).toHaveLength(before.length);
  const left = await reading.db
    .selectFrom("search_document")
    .select("record_id")
    .where("kind", "=", "organisation")
    .execute();
  expect(new Set(left.map((row) => row.record_id))).toEqual(new Set(before.map((row) => row.id)));
});

test("the README names every state of the register", () => {
  const readme = readFileSync("src/modules/register/README.md", "utf8");
  for (const state of ["open", "accepted", "declined", "uploaded", "previewed", "applied", "undone"])
    expect(readme).toContain(state);
});
