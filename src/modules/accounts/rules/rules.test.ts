import { describe, expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import { ROLES, STAFF } from "../../../platform/module/people.ts";
import { CONSENT_KINDS, CONSENTS, isConsented } from "./consents.ts";
import { decideLink } from "./links.ts";
import { decideGrant, decideLeaving, isInForce, isStaff, ROLE_RULES, STATES } from "./people.ts";
import { decideRetention } from "./retention.ts";
import {
  decideStep,
  mayTry,
  mustGiveSecondFactor,
  readRecoveryCode,
  readTotpCode,
  showRecoveryCode,
  stepAt,
} from "./second-factor.ts";
import { deviceOf, hasSecondFactor, isAlive, isSeenLongAgo } from "./sessions.ts";

const now = new Date("2026-11-23T09:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("roles", () => {
  test("are those of the house, and its staff", () => {
    expect(Object.keys(ROLE_RULES).sort()).toEqual([...ROLES].sort());
    expect(ROLES.filter((role) => ROLE_RULES[role].staff).sort()).toEqual([...STAFF].sort());
  });

  test("hold on their first and last day", () => {
    const grant = { role: "observer", validFrom: day("2026-03-01"), validTo: day("2026-03-31") } as const;
    expect(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map((at) => isInForce(grant, day(at)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("somebody whose staff role begins next week is guarded like staff already; one whose role ended is not", () => {
    const today = day("2026-11-23");
    expect(isStaff([{ role: "secretariat", validFrom: day("2026-12-01"), validTo: null }], today)).toBe(true);
    expect(isStaff([{ role: "secretariat", validFrom: day("2025-01-01"), validTo: day("2026-11-22") }], today)).toBe(
      false,
    );
    expect(isStaff([{ role: "donor", validFrom: day("2025-01-01"), validTo: null }], today)).toBe(false);
  });

  test("say exactly what they can say", () => {
    const wish = { department: null, scope: null, validFrom: day("2026-11-23"), validTo: null };
    expect(decideGrant({ ...wish, role: "organisation-representative" })).toEqual({
      ok: false,
      reason: "scope-needed",
    });
    expect(decideGrant({ ...wish, role: "administrator", scope: "x" })).toEqual({ ok: false, reason: "no-scope-here" });
    expect(decideGrant({ ...wish, role: "donor", department: "requests" })).toEqual({
      ok: false,
      reason: "no-department-here",
    });
    expect(decideGrant({ ...wish, role: "secretariat", department: "requests" }).ok).toBe(true);
    expect(decideGrant({ ...wish, role: "donor", validTo: day("2026-11-22") })).toEqual({
      ok: false,
      reason: "ends-before-it-begins",
    });
  });

  test("the last administrator stays", () => {
    expect(decideLeaving({ isAdministrator: true, isExample: false }, 0).ok).toBe(false);
    expect(decideLeaving({ isAdministrator: true, isExample: false }, 1).ok).toBe(true);
    expect(decideLeaving({ isAdministrator: true, isExample: true }, 0).ok).toBe(true);
    expect(decideLeaving({ isAdministrator: false, isExample: false }, 0).ok).toBe(true);
  });

  test("forgetting is final", () => expect(STATES.forgotten.next).toEqual([]));
});

describe("a session", () => {
  const times = {
    createdAt: ago(HOUR),
    lastSeenAt: ago(HOUR),
    expiresAt: new Date(now.getTime() + DAY),
    secondFactorAt: null,
    endedAt: null,
  };

  test.each([
    ["fresh", {}, false, true],
    ["ended", { endedAt: now }, false, false],
    ["expired this instant", { expiresAt: now }, false, false],
    ["idle 59 days", { createdAt: ago(59 * DAY), lastSeenAt: ago(59 * DAY) }, false, true],
    ["idle 60 days", { createdAt: ago(60 * DAY), lastSeenAt: ago(60 * DAY) }, false, false],
    ["used daily for 180 days", { createdAt: ago(180 * DAY), lastSeenAt: ago(60_000) }, false, false],
    ["staff idle 11 hours", { lastSeenAt: ago(11 * HOUR) }, true, true],
    ["staff idle 12 hours", { lastSeenAt: ago(12 * HOUR) }, true, false],
    ["staff busy for a week", { createdAt: ago(7 * DAY), lastSeenAt: ago(60_000) }, true, false],
  ] as const)("%s", (_name, change, staff, alive) => expect(isAlive({ ...times, ...change }, staff, now)).toBe(alive));

  test("the second factor counts for twelve hours", () => {
    expect(hasSecondFactor({ secondFactorAt: ago(12 * HOUR - 1) }, now)).toBe(true);
    expect(hasSecondFactor({ secondFactorAt: ago(12 * HOUR) }, now)).toBe(false);
    expect(hasSecondFactor({ secondFactorAt: null }, now)).toBe(false);
  });

  test("is noted as seen every five minutes", () => {
    expect(isSeenLongAgo(ago(299_000), now)).toBe(false);
    expect(isSeenLongAgo(ago(300_000), now)).toBe(true);
  });

  test.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
    [
      "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
      "Chrome, Android",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/18 Mobile Safari/604",
      "Safari, iOS",
    ],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140 Safari/537.36 Edg/140", "Edge, Windows"],
    ["<script>alert(1)</script>", ""],
    [undefined, ""],
    ["x".repeat(1_000_000), ""],
  ])("device %#", (agent, device) => expect(deviceOf(agent)).toBe(device));
});

describe("a link", () => {
  const link = { used_at: null, expires_at: new Date(now.getTime() + 1) };
  test("opens once and in its time", () => {
    expect(decideLink(link, now).ok).toBe(true);
    expect(decideLink({ ...link, expires_at: now }, now)).toEqual({ ok: false, reason: "expired-link" });
    expect(decideLink({ ...link, used_at: ago(1) }, now)).toEqual({ ok: false, reason: "used-link" });
    expect(decideLink(undefined, now)).toEqual({ ok: false, reason: "unknown-link" });
  });
});

describe("the second factor", () => {
  test("takes each step's code once, also not an older one after a newer", () => {
    const step = stepAt(now);
    expect(decideStep(0, now, 0)).toEqual({ ok: true, value: step });
    expect(decideStep(0, now, step)).toEqual({ ok: false, reason: "used-code" });
    expect(decideStep(-1, now, step)).toEqual({ ok: false, reason: "used-code" });
    expect(decideStep(1, now, step)).toEqual({ ok: true, value: step + 1 });
    expect(decideStep(null, now, 0)).toEqual({ ok: false, reason: "wrong-code" });
  });

  test("five tries in a quarter of an hour, twenty in a day", () => {
    const misses = (count: number, ms: number) => Array.from({ length: count }, () => ago(ms));
    expect(mayTry(misses(4, 1000), now)).toBe(true);
    expect(mayTry(misses(5, 1000), now)).toBe(false);
    expect(mayTry(misses(5, 15 * 60_000), now)).toBe(true);
    expect(mayTry(misses(20, 20 * HOUR), now)).toBe(false);
    expect(mayTry(misses(20, 24 * HOUR), now)).toBe(true);
  });

  test("codes are read as people type them", () => {
    expect(readTotpCode(" 123 456 ")).toBe("123456");
    expect(readTotpCode("12345")).toBeNull();
    expect(readTotpCode("１２３４５６")).toBeNull();
    expect(readRecoveryCode("ab3cd-ef7gh")).toBe("AB3CDEF7GH");
    expect(readRecoveryCode("OIL00-00000")).toBe("0110000000");
    expect(readRecoveryCode("too-short")).toBeNull();
    expect(showRecoveryCode("AB3CDEF7GH")).toBe("AB3CD-EF7GH");
  });

  test("is asked before great changes of staff who have one", () => {
    expect(mustGiveSecondFactor({ staff: true, enrolled: true, given: false })).toBe(true);
    expect(mustGiveSecondFactor({ staff: true, enrolled: true, given: true })).toBe(false);
    expect(mustGiveSecondFactor({ staff: true, enrolled: false, given: false })).toBe(false);
    expect(mustGiveSecondFactor({ staff: false, enrolled: true, given: false })).toBe(false);
  });
});

test("a yes holds for the words it was said to", () => {
  for (const kind of CONSENT_KINDS) {
    const entry = { kind, given: true, textVersion: CONSENTS[kind], at: now };
    expect(isConsented(entry)).toBe(true);
    expect(isConsented({ ...entry, textVersion: "2020-01-01" })).toBe(false);
    expect(isConsented({ ...entry, given: false })).toBe(false);
    expect(isConsented(undefined)).toBe(false);
  }
});

test("unused accounts are told, and erased sixty days later unless they hold a role", () => {
  const today = day("2026-11-23");
  const unused = { lastUsed: day("2023-11-01"), eraseOn: null, holdsRole: false };
  expect(decideRetention({ ...unused, lastUsed: day("2024-01-01") }, today)).toBe("keep");
  expect(decideRetention({ ...unused, holdsRole: true }, today)).toBe("keep");
  expect(decideRetention(unused, today)).toBe("tell");
  expect(decideRetention({ ...unused, eraseOn: day("2026-11-24") }, today)).toBe("keep");
  expect(decideRetention({ ...unused, eraseOn: day("2026-11-23") }, today)).toBe("erase");
});
