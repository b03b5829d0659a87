import { describe, expect, test } from "vitest";
import { decideSettingAside, IN_STATES, learntScore, readReference, traitsOf } from "./rules.ts";

describe("naming a record", () => {
  test.each([
    ["2026-000123", { by: "number", number: "2026-000123" }],
    ["nr. 2026-123", { by: "number", number: "2026-000123" }],
    ["#2026/7", { by: "number", number: "2026-000007" }],
    [
      "https://bashke.example/sq/requests/2026-000123-buxheti?x=1#y",
      { by: "path", path: "/requests/2026-000123-buxheti" },
    ],
    ["/sr-cyrl/requests/2026-000123-buxheti/", { by: "path", path: "/requests/2026-000123-buxheti" }],
    ["/requests/2026-000123", { by: "path", path: "/requests/2026-000123" }],
    ["01890A5D-AC96-774B-BCCE-B302099A8057", { by: "id", id: "01890a5d-ac96-774b-bcce-b302099a8057" }],
    ["buxheti", null],
    ["", null],
    ["javascript:alert(1)", null],
  ])("%j", (typed, reference) => {
    expect(readReference(typed)).toEqual(reference);
  });
});

test("setting aside needs a reason somebody can read later", () => {
  expect(decideSettingAside("  ok ")).toEqual({ ok: false, reason: "no-reason" });
  expect(decideSettingAside("x".repeat(301))).toEqual({ ok: false, reason: "too-long" });
  expect(decideSettingAside(" reklamë\n e  dyfishtë ")).toEqual({ ok: true, value: "reklamë e dyfishtë" });
});

test("what teaches: people and wrong addresses, not machines or addresses made for one letter", () => {
  expect(
    traitsOf("Zyra@Dardana.example", [
      "R-1@bashke.example",
      "r-1@bashke.example",
      `return-${"0".repeat(32)}@b.example`,
    ]),
  ).toEqual({
    sender: "zyra@dardana.example",
    recipients: ["r-1@bashke.example"],
  });
  for (const machine of [
    "MAILER-DAEMON@x.example",
    "no-reply@x.example",
    "noreply+1@x.example",
    "postmaster@x.example",
  ]) {
    expect(traitsOf(machine, []).sender).toBeNull();
  }
  expect(traitsOf("noreplying@x.example", []).sender).not.toBeNull();
});

describe("how sure what was learnt is", () => {
  test("grows with repetition, sinks when letters went elsewhere too, never reaches certainty", () => {
    expect(learntScore("recipient", 1, 1)).toBeGreaterThan(learntScore("sender", 1, 1));
    expect(learntScore("recipient", 3, 3)).toBeGreaterThan(learntScore("recipient", 1, 1));
    expect(learntScore("recipient", 1, 5)).toBeLessThan(learntScore("recipient", 1, 1));
    expect(learntScore("recipient", 1000, 1000)).toBeLessThan(1);
    expect(learntScore("sender", 0, 0)).toBe(0);
  });
});

test("every state of a letter that came in is reached, and none but a placed one is an end", () => {
  const reached = new Set(Object.values(IN_STATES).flatMap(({ next }) => next));
  for (const state of Object.keys(IN_STATES)) expect(reached).toContain(state);
  expect(
    Object.entries(IN_STATES)
      .filter(([, { next }]) => next.length === 0)
      .map(([state]) => state),
  ).toEqual(["placed"]);
});
