import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { type CountryPackError, explainClock, loadCountry, placeOfShape } from "./index.ts";

const tiny = "tests/support/country-tiny";
const scratch = await mkdtemp(join(tmpdir(), "country-"));
afterAll(() => rm(scratch, { recursive: true }));

/** A copy of the tiny pack with one file changed, and the problems that loading it finds. */
async function problemsWith(file: string, change: (text: string) => string | null): Promise<readonly string[]> {
  const folder = await mkdtemp(join(scratch, "pack-"));
  await cp(tiny, folder, { recursive: true });
  const changed = change(await readFile(join(folder, file), "utf8"));
  if (changed === null) await rm(join(folder, file));
  else await writeFile(join(folder, file), changed);
  return loadCountry(folder).then(
    () => [],
    (error: CountryPackError) => error.problems,
  );
}

describe("another country needs no code", () => {
  test("is loaded with its own weekend, holidays, places and regions", async () => {
    const country = await loadCountry(tiny);
    expect(country.municipalities.map(({ slug }) => slug)).toEqual(["harbour", "meadow", "summit"]);
    expect(country.regions.map(({ slug }) => slug)).toEqual(["east-coast"]);
    expect(country.regionsIn("winds").map(({ slug }) => slug)).toEqual(["north-wind"]);
    expect(country.place("a1")).toBe(country.place("harbour"));
    expect(country.place("summit")).toMatchObject({ region: null });
    expect(country.holidays(2025).map(({ date, status }) => `${date} ${status}`)).toEqual([
      "2025-03-03 fixed",
      "2025-04-17 computed",
      "2025-06-02 official",
    ]);
    expect(country.institutionsOn(day("2020-12-31")).map(({ slug }) => slug)).toContain("harbour-board");
    expect(country.institutionsOn(day("2021-01-01")).map(({ slug }) => slug)).not.toContain("harbour-board");
    expect(country.organisations).toEqual([]);
    expect(country.boundaries).toBeNull();
    expect(country.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test("counts its own clock", async () => {
    const explained = explainClock(await loadCountry(tiny), "reply", day("2025-02-20"));
    expect(explained).toMatchObject({
      due: "2025-03-09",
      safe: "2025-03-09",
      status: "confirmed",
      article: "3(1)",
      unit: "working",
    });
    expect(explained.explanation.en).toBe(
      "10 working days from arrival of the letter on 20 February 2025, leaving out weekends and the holiday on 3 March 2025 (Boat Day); the deadline ends on Sunday, 9 March 2025 (Openness Act, Article 3(1); source: https://law.lugoria.example/7-1999). The deadline is confirmed by an official source.",
    );
    expect(explained.explanation.sr).toContain(
      "10 radnih dana od prispeća pisma 20. februara 2025, bez vikenda i praznika 3. marta 2025.",
    );
  });

  test("asking for a rule it lacks names those it has", async () => {
    const country = await loadCountry(tiny);
    expect(() => country.clock("answer")).toThrow('no clock "answer" in tests/support/country-tiny; it has: reply');
  });
});

describe("a broken pack is refused with sentences that name file and field", () => {
  const replaced = (from: string, to: string) => (text: string) => text.replace(from, to);
  test.each([
    ["clocks.json", () => null, "clocks.json: is missing."],
    ["clocks.json", () => "{", /^clocks\.json: is no valid JSON/],
    ["country.json", replaced("Atlantic/Azores", "Atlantic/Atlantis"), /^country\.json: timeZone: is no time zone/],
    [
      "places.json",
      replaced('"column": 0', '"column": -1'),
      /^places\.json: municipalities\[0\] "harbour" → tile → column: /,
    ],
    ["places.json", replaced('"column": 1', '"column": 0'), 'places.json: tile "0,0" is there more than once.'],
    [
      "places.json",
      replaced('"coasts": "E", "winds"', '"coasts": "W", "winds"'),
      'places.json: municipality "harbour" names region "W" of scheme "coasts", which is not there.',
    ],
    [
      "institutions.json",
      replaced('"coast-board"]', '"moon-board"]'),
      'institutions.json: "harbour-board" has succeededBy "moon-board", which is not there.',
    ],
    [
      "institutions.json",
      replaced("2020-12-31", "2020-02-30"),
      'institutions.json: [1] "harbour-board" → validTo: is no date of the calendar: "2020-02-30"; write it as year-month-day.',
    ],
    [
      "institutions.json",
      replaced('"place": "a2"', '"place": "a2", "colour": "red"'),
      /^institutions\.json: \[3\] "town-of-meadow": .*colour/,
    ],
    [
      "holidays.json",
      replaced('"month": 3, "day": 3', '"month": 2, "day": 30'),
      'holidays.json: rules[0] "boat-day" → when: is no date of every year.',
    ],
    [
      "clocks.json",
      replaced('"start": "arrival"', '"start": "departure"'),
      'clocks.json: rule "reply" starts with "departure", which is not among the events.',
    ],
    [
      "clocks.json",
      (text: string) =>
        text
          .replace('"unit": "working"', '"unit": "hours"')
          .replace('"rollover": "none"', '"rollover": "next-working-day"'),
      /^clocks\.json: rules\[0\] "reply" → unit: is hours/,
    ],
    [
      "clocks.json",
      replaced('"ceiling": 15', '"ceiling": 5'),
      'clocks.json: rules[0] "reply" → extension → ceiling: is less than `length`.',
    ],
  ])("%s", async (file, change, problem) => {
    const problems = await problemsWith(file, change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      problem instanceof RegExp ? problem : new RegExp(`^${problem.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`),
    );
  });

  test("every problem is told at once", async () => {
    const problems = await problemsWith("places.json", (text) => text.replaceAll('"row": 0', '"row": "x"'));
    expect(problems).toHaveLength(2);
  });
});

test("a shape is known by code or by a name that it carries", async () => {
  const country = await loadCountry(tiny);
  expect(placeOfShape(country, { shapeName: "Municipality of Old Port", shapeType: "ADM2" })?.code).toBe("a1");
  expect(placeOfShape(country, { id: "a3" })?.slug).toBe("summit");
  expect(placeOfShape(country, { shapeName: "Elsewhere", size: 3 })).toBeUndefined();
});
