import { describe, expect, test } from "vitest";
import { nameKey } from "../names.ts";
import { readDate } from "./dates.ts";
import { diffRows, type Known } from "./diff.ts";
import type { ImportMapping, Sheet, Target } from "./shapes.ts";
import { type Lookups, understandSheet } from "./understand.ts";
import { guessTargets, kindOf, yesOrNo } from "./words.ts";

const lookups: Lookups = {
  places: new Map([
    ["prishtine", ["19"]],
    ["prishtina", ["19"]],
    ["mitrovica", ["11", "38"]],
    ["kamenice", ["10"]],
    ["dardane", ["10"]],
  ]),
  themes: new Map([["arsim", "B"]]),
};
const mapping = (...columns: (Target | null)[]): ImportMapping => ({ columns, kind: "organisation" });
const understand = (sheet: Sheet, map: ImportMapping) => understandSheet(sheet, map, lookups);

describe("headings are understood in three languages", () => {
  test.each([
    [
      ["Emri i organizatës", "Komuna", "Telefoni", "E-mail", "Nr. i regjistrimit"],
      ["name.sq", "place", "phone", "email", "ngo-number"],
    ],
    [
      ["Naziv organizacije", "Opština", "Telefon", "E-pošta", "Fiskalni broj"],
      ["name.sr", "place", "phone", "email", "fiscal-number"],
    ],
    [
      ["Organization name", "Municipality", "Website", "Founded", "Whatever"],
      ["name.en", "place", "website", "founded", null],
    ],
    [
      ["EMRI (në shqip)", "Emri", "name.en"],
      ["name.sq", null, "name.en"],
    ],
    [
      ["Назив", "Општина"],
      ["name.sr", "place"],
    ],
  ])("%j", (columns, targets) => {
    expect(guessTargets(columns)).toEqual(targets);
  });
});

test.each([
  ["2019-04-24", "2019-04-24"],
  ["24.04.2019", "2019-04-24"],
  ["24.4.2019.", "2019-04-24"],
  ["24/04/2019", "2019-04-24"],
  ["2019", "2019-01-01"],
  ["04/24/2019", null],
  ["31.02.2019", null],
  ["nesër", null],
])("the date %s is %s", (text, day) => {
  expect(readDate(text)).toBe(day);
});

test.each([
  ["OJQ", "organisation"],
  ["Shoqatë", "organisation"],
  ["rrjeti", "network"],
  ["mreža", "network"],
  ["Donator", "donor"],
  ["NVO", "organisation"],
  ["Kompani", "company"],
  ["Општина", "municipality"],
  ["xyz", null],
])("%s is a %s", (word, kind) => {
  expect(kindOf(word)).toBe(kind);
});

test.each([
  ["Po", true],
  ["Да", true],
  ["jo", false],
  ["Ne", false],
  ["ndoshta", null],
])("%s says %s", (word, answer) => {
  expect(yesOrNo(word)).toBe(answer);
});

describe("rows", () => {
  test("an understood row has only what the file has", () => {
    const { rows, errors } = understand(
      {
        columns: ["Emri", "Komuna", "Fusha"],
        rows: [
          ["Qendra X", "Dardanë", "Arsim; C"],
          ["", "", ""],
        ],
      },
      mapping("name.sq", "place", "themes"),
    );
    expect(errors).toEqual([]);
    expect(rows).toEqual([
      { line: 2, names: { sq: "Qendra X" }, identifiers: [], placeCode: "10", themes: ["B", "C"] },
    ]);
  });

  test("each wrong cell is named with its row, column and value, and the row stays out", () => {
    const { rows, errors } = understand(
      {
        columns: ["Emri", "Komuna", "E-mail", "Themeluar", "Anëtare"],
        rows: [
          ["A", "Prishtna", "jo-adresë", "32.1.2020", "ndoshta"],
          ["", "Prishtinë", "", "", ""],
          ["B", "Mitrovica", "", "", ""],
        ],
      },
      mapping("name.sq", "place", "email", "founded", "member"),
    );
    expect(rows).toEqual([]);
    expect(errors).toEqual([
      { line: 2, column: "Komuna", value: "Prishtna", problem: "unknown-place", hint: "19" },
      { line: 2, column: "E-mail", value: "jo-adresë", problem: "bad-email", hint: undefined },
      { line: 2, column: "Themeluar", value: "32.1.2020", problem: "bad-date", hint: undefined },
      { line: 2, column: "Anëtare", value: "ndoshta", problem: "bad-yes-no", hint: undefined },
      { line: 3, column: "Emri", value: "", problem: "name-missing" },
      { line: 4, column: "Komuna", value: "Mitrovica", problem: "ambiguous-place", hint: undefined },
    ]);
  });

  test("the apostrophe of a safe export comes off; control characters go", () => {
    const { rows } = understand(
      { columns: ["Emri", "Tel"], rows: [["A\u0007\u200b", "'+383 38 200 000"]] },
      mapping("name.sq", "phone"),
    );
    expect(rows[0]).toMatchObject({ names: { sq: "A" }, phone: "+383 38 200 000" });
  });
});

describe("names that mean the same organisation", () => {
  test.each([
    ["OJQ “Syri i Vizionit”", "Syri i Vizionit"],
    ["Shoqata Dora Dorës", "DORA DORES"],
    ["Удружење Сунце", "Udruženje Sunce"],
    ["NGO Aktiv", "Aktiv"],
  ])("%s = %s", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
  test("a name of nothing but such words is itself", () => {
    expect(nameKey("Shoqata")).toBe("shoqata");
  });
});

describe("the comparison with the register", () => {
  const known = (id: string, more: Partial<Known> = {}): Known => ({
    id,
    names: { sq: "Aktiv" },
    shortNames: {},
    description: {},
    aliases: [],
    kind: "organisation",
    placeCode: null,
    areas: [],
    themes: [],
    website: null,
    member: false,
    validFrom: null,
    validTo: null,
    identifiers: [],
    contacts: [],
    ...more,
  });
  const row = (line: number, name: string, more: object = {}) => ({
    line,
    names: { sq: name },
    identifiers: [],
    ...more,
  });
  const index = (byName: [string, string[]][], byIdentifier: [string, string][] = []) => ({
    byName: new Map(byName),
    byIdentifier: new Map(byIdentifier),
  });
  const map = mapping("name.sq");
  const verdicts = (...args: Parameters<typeof diffRows>) => diffRows(...args).reports.map((report) => report.verdict);

  test("new, changed and the same", () => {
    const all = new Map([["1", known("1")]]);
    const rows = [row(2, "Tjetër"), row(3, "OJQ Aktiv", { names: {}, website: "https://a.example" })];
    expect(verdicts([row(2, "Tjetër")], map, index([["aktiv", ["1"]]]), all)).toEqual(["new"]);
    expect(verdicts([row(2, "Aktiv")], map, index([["aktiv", ["1"]]]), all)).toEqual(["same"]);
    const { reports } = diffRows(
      [row(2, "Aktiv", { website: "https://a.example" })],
      map,
      index([["aktiv", ["1"]]]),
      all,
    );
    expect(reports[0]).toMatchObject({
      verdict: "changed",
      organisationId: "1",
      changes: { website: [null, "https://a.example"] },
    });
    expect(rows).toHaveLength(2);
  });

  test("several of one name, a number that says otherwise, a number of another: ambiguous, until somebody chooses", () => {
    const two = new Map([
      ["1", known("1")],
      ["2", known("2", { identifiers: [{ scheme: "ngo", number: "5" }] })],
    ]);
    expect(verdicts([row(2, "Aktiv")], map, index([["aktiv", ["1", "2"]]]), two)).toEqual(["ambiguous"]);
    const otherNumber = row(2, "Aktiv", { identifiers: [{ scheme: "ngo", number: "9" }] });
    expect(verdicts([otherNumber], map, index([["aktiv", ["2"]]]), two)).toEqual(["ambiguous"]);
    const crossed = row(2, "Aktiv", { identifiers: [{ scheme: "ngo", number: "5" }] });
    expect(verdicts([crossed], map, index([["aktiv", ["1"]]], [["ngo 5", "2"]]), two)).toEqual(["ambiguous"]);
    const choose = (choice: string) =>
      verdicts([row(2, "Aktiv")], { ...map, choices: { "2": choice } }, index([["aktiv", ["1", "2"]]]), two);
    expect(choose("new")).toEqual(["new"]);
    expect(choose("skip")).toEqual(["same"]);
    expect(choose("2")).toEqual(["same"]);
    expect(choose("somebody-else")).toEqual(["ambiguous"]);
  });

  test("the number decides where the name was changed", () => {
    const all = new Map([
      ["1", known("1", { names: { sq: "Emri i vjetër" }, identifiers: [{ scheme: "ngo", number: "5" }] })],
    ]);
    const given = row(2, "Emri i ri", { identifiers: [{ scheme: "ngo", number: "5" }] });
    const { reports } = diffRows([given], map, index([["emri i vjeter", ["1"]]], [["ngo 5", "1"]]), all);
    expect(reports[0]).toMatchObject({
      verdict: "changed",
      changes: { names: [{ sq: "Emri i vjetër" }, { sq: "Emri i ri" }] },
    });
  });

  test("the same organisation twice in one file is an error of the second row", () => {
    const { reports, errors } = diffRows([row(2, "E re"), row(3, "OJQ E Re")], map, index([]), new Map());
    expect(reports).toHaveLength(1);
    expect(errors).toEqual([{ line: 3, column: "", value: "OJQ E Re", problem: "twice-in-file", hint: "2" }]);
  });
});
