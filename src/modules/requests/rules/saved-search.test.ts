import { describe, expect, test } from "vitest";
import { readSavedSearch, savedSearch } from "./saved-search.ts";

describe("a saved search", () => {
  test.each([
    [{}, null],
    [{ q: "  " }, null],
    [{ q: " Buxheti   i komunës ", state: "late" }, "request-search:q=buxheti+i+komun%C3%ABs&state=late"],
    [{ year: 2025, q: "ujë" }, "request-search:q=uj%C3%AB&year=2025"],
  ])("%j has one form", (search, what) => {
    expect(savedSearch(search)).toBe(what);
    if (what) expect(readSavedSearch(what)?.what).toBe(what);
  });

  test.each([
    ["request-search:state=late&q=Ujë", "request-search:q=uj%C3%AB&state=late"],
    ["request-search:state=nonsense&year=1", undefined],
    ["request-search:page=2&place=pej%00", undefined],
    ["request:1", undefined],
  ])("%s is read as %s", (what, canonical) => {
    expect(readSavedSearch(what)?.what).toBe(canonical);
  });
});
