import fc from "fast-check";
import { expect, test } from "vitest";
import { readListQuery } from "./list-query.ts";
import { LIST_STATES, type ListState } from "./listing.ts";

const NAMES = Object.fromEntries(LIST_STATES.map((state) => [state, state])) as Record<ListState, string>;
const SQ = {
  ...NAMES,
  refused: "Refuzuar",
  partial: "Përgjigje e pjesshme",
  full: "Përgjigje e plotë",
  late: "Me vonesë",
};
const read = (typed: string) => readListQuery(typed, SQ);
const NOTHING = { text: "", state: null, institution: "", year: null, from: null, to: null };

test.each([
  ["ujësjellës", { text: "ujësjellës" }],
  ["gjendja:refuzuar ujësjellës", { text: "ujësjellës", state: "refused" }],
  ["state:not-held", { state: "not-held" }],
  ["Gjendja:“me vonese”", { state: "late" }],
  ["gjendja:refuz", { state: "refused" }],
  ['institucioni:"Komuna e Pejës" kontrata', { text: "kontrata", institution: "Komuna e Pejës" }],
  ["pas:2026-03-01 para:2026-06", { from: "2026-03-01", to: "2026-05-31" }],
  ["pas:2025 para:2026", { from: "2025-01-01", to: "2025-12-31" }],
  ["godina:2026 „vodovod u Prizrenu“ -skola", { year: 2026, text: "„vodovod u Prizrenu“ -skola" }],
] as const)("%s", (typed, found) => expect(read(typed)).toEqual({ ...NOTHING, ...found }));

test.each(["gjendja:përgj", "gjendja:kushedi", "pas:dje", "viti:99", "https://x.example", "ora 10:30"])(
  "%s stays a search for words",
  (typed) => expect(read(typed)).toEqual({ ...NOTHING, text: typed }),
);

test("reads whatever is typed", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const { text } = read(typed);
      expect(text.length).toBeLessThanOrEqual(typed.length);
    }),
  );
});
