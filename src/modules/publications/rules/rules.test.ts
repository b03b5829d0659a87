import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../kernel/paper.ts";
import { canonical } from "./canonical.ts";
import { changedCells, changedSections, withHrefs } from "./frozen.ts";
import { seriesOf, slugOf } from "./kinds.ts";

describe("the canonical form", () => {
  test("keys in order, no blanks, what is not there is left out", () => {
    expect(canonical({ b: 1, a: [true, null, "ë\n"], c: undefined })).toBe('{"a":[true,null,"ë\\n"],"b":1}');
  });

  test("is the same however the value was put together, and says the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const turned = (one: unknown): unknown =>
          Array.isArray(one)
            ? one.map(turned)
            : one !== null && typeof one === "object"
              ? Object.fromEntries(
                  Object.entries(one)
                    .reverse()
                    .map(([key, field]) => [key, turned(field)]),
                )
              : one;
        const text = canonical(value);
        expect(canonical(turned(value))).toBe(text);
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(createHash("sha256").update(text).digest("hex")).toHaveLength(64);
      }),
    );
  });

  test("what JSON cannot say is refused, not guessed", () => {
    expect(() => canonical({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonical([undefined])).toThrow(TypeError);
  });
});

const chapter = (id: string, words: string): Block[] => [
  { kind: "heading", level: 1, id, runs: [{ text: id.toUpperCase() }] },
  { kind: "paragraph", runs: [{ text: words }] },
];

describe("what changed", () => {
  test("only chapters that differ, those that came and those that went", () => {
    const before = [...chapter("a", "një"), ...chapter("b", "dy"), ...chapter("c", "tre")];
    const after = [...chapter("a", "një"), ...chapter("b", "dy e gjysmë"), ...chapter("d", "katër")];
    expect(changedSections(before, after)).toEqual([
      { title: "B", before: "dy", after: "dy e gjysmë" },
      { title: "D", before: "", after: "katër" },
      { title: "C", before: "tre", after: "" },
    ]);
    expect(changedSections(before, before)).toEqual([]);
  });

  test("cells by their row and column, also of rows that are gone", () => {
    const table = (cells: string[], label = "Objektivi 1") => ({
      title: "",
      columns: ["Zbatuar", "Jo"],
      rows: [{ label, cells }],
    });
    expect(changedCells(table(["2", "1"]), table(["2", "3"]))).toEqual([
      { row: "Objektivi 1", column: "Jo", before: "1", after: "3" },
    ]);
    expect(changedCells(table(["2"]), table(["2"], "Objektivi 2"))).toHaveLength(2);
  });
});

test("addresses: one for each title, never a page of the department; a series as one types it", () => {
  expect(slugOf("Raporti vjetor", new Set())).toBe("raporti-vjetor");
  expect(slugOf("Raporti vjetor", new Set(["raporti-vjetor", "raporti-vjetor-2"]))).toBe("raporti-vjetor-3");
  expect(slugOf("Desk", new Set())).toBe("desk-2");
  expect(slugOf("—", new Set())).toBe("botim");
  expect(seriesOf(" Half-yearly Monitoring ")).toBe("half-yearly-monitoring");
  expect(seriesOf("  ")).toBeNull();
});

test("links to our own pages are made whole, others stay", () => {
  const blocks: Block[] = [
    {
      kind: "quote",
      blocks: [
        {
          kind: "paragraph",
          runs: [
            { text: "a", href: "/requests" },
            { text: "b", href: "https://x.example" },
          ],
        },
      ],
    },
  ];
  expect(JSON.stringify(withHrefs(blocks, (path) => `https://bashke.example${path}`))).toContain(
    '"href":"https://bashke.example/requests"},{"text":"b","href":"https://x.example"',
  );
});
