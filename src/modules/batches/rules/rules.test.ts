import { describe, expect, test } from "vitest";
import { decideApproval, decideSubmission, faultsOf, personalise } from "./batches.ts";
import { minutesOf, scheduleOf } from "./pace.ts";

const GOOD = { title: "Shpenzimet e dritave", body: "Të nderuar, {institution}", askerName: "Arta", institutions: 38 };

describe("pace", () => {
  test("letters to one server stand behind one another, others go side by side", () => {
    expect(scheduleOf(["a", "b", "a", "a"], 60)).toEqual([0, 0, 1_000, 2_000]);
  });

  test("a server that earlier letters still go to is not given more", () => {
    expect(
      scheduleOf(
        ["a", "a", "b"],
        30,
        new Map([
          ["a", 5_000],
          ["b", -1],
        ]),
      ),
    ).toEqual([5_000, 7_000, 0]);
  });

  test("38 municipalities under one government domain leave within a minute at the usual pace", () => {
    expect(minutesOf(scheduleOf(Array(38).fill("rks-gov.net"), 60))).toBe(1);
  });

  test("1,000 letters to one server leave in 17 minutes at the usual pace, and no minute holds more than 60", () => {
    const schedule = scheduleOf(Array(1_000).fill("rks-gov.net"), 60);
    expect(minutesOf(schedule)).toBe(17);
    for (let minute = 0; minute < 17; minute++) {
      expect(schedule.filter((at) => at >= minute * 60_000 && at < (minute + 1) * 60_000).length).toBeLessThanOrEqual(
        60,
      );
    }
  });
});

describe("a batch", () => {
  test("names each fault", () => {
    expect(faultsOf({ title: "", body: "[… cilin]", askerName: " ", institutions: 101 })).toEqual([
      "no-title",
      "placeholder-left",
      "no-name",
      "too-many",
    ]);
    expect(faultsOf(GOOD)).toEqual([]);
    expect(faultsOf({ ...GOOD, institutions: 1 })).toEqual(["too-few"]);
  });

  test.each([
    [{ confirmed: true, waiting: 1 }, "sending"],
    [{ confirmed: false, waiting: 0 }, "submitted"],
    [{ confirmed: false, waiting: 1 }, "one-waiting"],
  ])("%o leads to %s", (by, expected) => {
    const outcome = decideSubmission({ ...GOOD, state: "draft", ownerId: "p" }, { personId: "p", ...by });
    expect(outcome.ok ? outcome.value : outcome.reason).toBe(expected);
  });

  test("is sent by its writer alone, and once", () => {
    const by = { personId: "q", confirmed: true, waiting: 0 };
    expect(decideSubmission({ ...GOOD, state: "draft", ownerId: "p" }, by)).toMatchObject({ reason: "not-yours" });
    expect(decideSubmission({ ...GOOD, state: "sending", ownerId: "q" }, by)).toMatchObject({ reason: "not-a-draft" });
  });

  test("is given back only with a reason, and decided once", () => {
    expect(decideApproval("submitted", { approve: false, reason: " " })).toMatchObject({ reason: "no-reason" });
    expect(decideApproval("submitted", { approve: false, reason: "Tepër e gjerë" })).toMatchObject({ value: "draft" });
    expect(decideApproval("sending", { approve: true, reason: "" })).toMatchObject({ reason: "not-waiting" });
  });

  test("each institution reads its own name, whatever it holds", () => {
    expect(personalise("Te { institution }, te {Institucioni}", "Komuna $& e Deçanit")).toBe(
      "Te Komuna $& e Deçanit, te Komuna $& e Deçanit",
    );
  });
});
