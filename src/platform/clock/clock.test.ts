import { expect, test } from "vitest";
import { clockFrom, dayTeller } from "./index.ts";

test("the day is the country's, and turns at its midnight", () => {
  let now = new Date("2026-07-01T21:59:59.900Z");
  const today = dayTeller({ now: () => now }, "Europe/Belgrade");
  expect(today()).toBe("2026-07-01");
  now = new Date("2026-07-01T22:00:00.000Z");
  expect(today()).toBe("2026-07-02");
});

test("a standing clock stands, a running one goes on from its instant", async () => {
  const at = new Date("2026-01-01T00:00:00Z");
  const [standing, running] = [clockFrom(at, false), clockFrom(at, true)];
  await new Promise((resolve) => setTimeout(resolve, 15));
  expect(standing.now()).toEqual(at);
  expect(running.now().getTime() - at.getTime()).toBeGreaterThanOrEqual(10);
});
