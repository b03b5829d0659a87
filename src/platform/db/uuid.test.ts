import { expect, test } from "vitest";
import { uuidv7 } from "./uuid.ts";

test("a UUID of version 7, with the time in front", () => {
  const before = Date.now();
  const id = uuidv7();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const time = Number.parseInt(id.replace("-", "").slice(0, 12), 16);
  expect(time).toBeGreaterThanOrEqual(before);
  expect(time).toBeLessThanOrEqual(Date.now() + 100);
});

test("thirty thousand in a row sort as they were made, and none comes twice", () => {
  const ids = Array.from({ length: 30_000 }, uuidv7);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});
