import { expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import { pausesAfter, pausesUntil } from "./pauses.ts";

const [asked, answered] = [day("2026-11-03"), day("2026-11-06")];
const waiting = { progress: "waiting", pauses: [] } as const;
const opened = {
  progress: "clarification",
  pauses: pausesAfter(waiting, "clarification", { letterOf: asked, today: asked }),
} as const;

test("the day after the letter that asks begins a pause, and a second question begins no other", () => {
  expect(opened.pauses).toEqual([{ from: "2026-11-04", to: null }]);
  expect(pausesAfter(opened, "clarification", { letterOf: answered, today: answered })).toEqual(opened.pauses);
});

test("the asker's answer ends it, and so does any decision; the same letter judged otherwise takes it back", () => {
  const closed = [{ from: "2026-11-04", to: "2026-11-06" }];
  expect(pausesAfter(opened, "waiting", { letterOf: null, today: answered })).toEqual(closed);
  expect(pausesAfter(opened, "closed", { letterOf: answered, today: answered })).toEqual(closed);
  expect(pausesAfter(opened, "waiting", { letterOf: asked, today: answered })).toEqual([]);
  expect(pausesAfter(opened, "waiting", { letterOf: null, today: asked })).toEqual([]);
});

test("a request that was asked twice has two", () => {
  const first = pausesAfter(opened, "waiting", { letterOf: null, today: answered });
  const again = pausesAfter({ progress: "waiting", pauses: first }, "clarification", {
    letterOf: day("2026-11-09"),
    today: day("2026-11-09"),
  });
  expect(pausesUntil(again, day("2026-11-12"))).toEqual([
    { from: "2026-11-04", to: "2026-11-06" },
    { from: "2026-11-10", to: "2026-11-12" },
  ]);
  expect(pausesUntil(opened.pauses, asked)).toEqual([]);
});
