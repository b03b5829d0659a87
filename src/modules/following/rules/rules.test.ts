import { describe, expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import { afterReturn, digestDays, softInARow } from "./letters.ts";

describe("what is due", () => {
  test.each([
    // 2026-11-23 is a Monday.
    ["2026-11-23", 6, "2026-11-22", "2026-11-16"],
    ["2026-11-23", 7, "2026-11-23", "2026-11-23"],
    ["2026-11-25", 23, "2026-11-25", "2026-11-23"],
    ["2026-11-29", 0, "2026-11-28", "2026-11-23"],
    ["2026-11-30", 6, "2026-11-29", "2026-11-23"],
  ])("on %s at %i: since %s daily, %s weekly", (today, hour, daily, weekly) => {
    expect(digestDays(day(today), hour)).toEqual({ daily, weekly });
  });
});

describe("a returned letter", () => {
  test.each([
    [0, "5.1.1", { soft: 0, pause: "hard" }],
    [0, null, { soft: 0, pause: "hard" }],
    [0, "4.2.2", { soft: 1, pause: null }],
    [1, "4.2.2", { soft: 2, pause: null }],
    [2, "4.2.2", { soft: 3, pause: "soft" }],
  ])("after %i soft ones, with status %s", (before, status, after) => {
    expect(afterReturn(before, status)).toEqual(after);
  });

  test.each([
    ["no bounce yet", null, null, 2],
    ["the bounce came after the letter", "2026-11-02", "2026-11-01", 2],
    ["a letter since, not returned in time", "2026-11-02", "2026-11-05", 0],
    ["a letter since, which may still come back", "2026-11-02", "2026-11-09", 2],
  ])("%s", (_, soft, letter, left) => {
    const at = (text: string | null) => (text ? new Date(`${text}T00:00:00Z`) : null);
    const now = new Date("2026-11-10T00:00:00Z");
    expect(softInARow({ soft_bounces: 2, soft_at: at(soft), last_letter_at: at(letter) }, now)).toBe(left);
  });
});
