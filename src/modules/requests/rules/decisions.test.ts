import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import {
  decideComplaint,
  decideFollowUp,
  decideHiding,
  decideJudgement,
  decideWithdrawal,
  type JudgementWish,
  type RequestState,
} from "./decisions.ts";
import { JUDGEMENT_KINDS, type MessageClass } from "./judgements.ts";
import { fits, PROGRESS, type Progress, type RequestOutcome } from "./states.ts";

const request = (changes: Partial<RequestState> = {}): RequestState => ({
  progress: "waiting",
  outcome: "none",
  askerId: "arta",
  sentOn: day("2026-10-12"),
  registeredOn: null,
  hidden: false,
  ...changes,
});
const arta = { personId: "arta", staff: false };
const staff = { personId: "s", staff: true };
const answer = { direction: "in", class: "answer", substance: false, day: day("2026-10-16") } as const;
const given = { today: day("2026-10-17"), knownGrounds: ["privacy"] };
const wish = (changes: Partial<JudgementWish>): JudgementWish => ({
  judgement: "full",
  grounds: [],
  registeredOn: null,
  registrationNumber: "",
  ...changes,
});

describe("what a letter is, is said by a person", () => {
  test("the asker and staff may, others not, and nobody once the asker is forgotten but staff", () => {
    expect(decideJudgement(request(), answer, wish({}), arta, given).ok).toBe(true);
    expect(decideJudgement(request(), answer, wish({}), staff, given).ok).toBe(true);
    expect(decideJudgement(request(), answer, wish({}), { personId: "b", staff: false }, given)).toMatchObject({
      reason: "not-yours",
    });
    expect(
      decideJudgement(request({ askerId: null }), answer, wish({}), { personId: null, staff: false }, given).ok,
    ).toBe(false);
  });

  test.each<MessageClass>(["auto-reply", "bounce", "delay", "spam"])(
    "a machine's letter (%s) is not put to anyone",
    (kind) => {
      expect(decideJudgement(request(), { ...answer, class: kind }, wish({}), arta, given)).toMatchObject({
        reason: "not-a-letter-to-judge",
      });
    },
  );

  test("an automatic letter that carries documents may be judged all the same", () => {
    expect(
      decideJudgement(request(), { ...answer, class: "auto-reply", substance: true }, wish({}), arta, given).ok,
    ).toBe(true);
  });

  test("full closes with the day of the letter", () => {
    expect(decideJudgement(request(), answer, wish({}), arta, given)).toEqual({
      ok: true,
      value: { progress: "closed", outcome: "full", grounds: [], decidedOn: "2026-10-16" },
    });
  });

  test("an acknowledgement leaves it waiting and starts the clock on the day of registration", () => {
    const value = {
      judgement: "acknowledgement",
      registeredOn: day("2026-10-15"),
      registrationNumber: "04-11",
    } as const;
    expect(decideJudgement(request(), answer, wish(value), arta, given)).toMatchObject({
      value: {
        progress: "waiting",
        outcome: "none",
        registeredOn: "2026-10-15",
        registrationNumber: "04-11",
        decidedOn: null,
      },
    });
    const at = (registeredOn: string) =>
      decideJudgement(request(), answer, wish({ ...value, registeredOn: day(registeredOn) }), arta, given);
    expect(at("2026-10-18")).toMatchObject({ reason: "registration-in-the-future" });
    expect(at("2026-10-11")).toMatchObject({ reason: "registration-before-sending" });
  });

  test("a refusal needs its ground, from the country's list", () => {
    expect(decideJudgement(request(), answer, wish({ judgement: "refused" }), arta, given)).toMatchObject({
      reason: "grounds-needed",
    });
    expect(
      decideJudgement(request(), answer, wish({ judgement: "refused", grounds: ["mood"] }), arta, given),
    ).toMatchObject({ reason: "unknown-ground" });
    expect(
      decideJudgement(request(), answer, wish({ judgement: "refused", grounds: ["privacy"] }), arta, given),
    ).toMatchObject({ value: { outcome: "refused" } });
  });

  test("a withdrawn request is not revived by a letter", () => {
    expect(
      decideJudgement(request({ progress: "closed", outcome: "withdrawn" }), answer, wish({}), arta, given).ok,
    ).toBe(false);
  });

  test("whatever is decided from wherever, stage and outcome fit each other", () => {
    const stages = fc.constantFrom(...(Object.keys(PROGRESS) as Progress[]));
    const outcomes = fc.constantFrom<RequestOutcome>(
      "none",
      "full",
      "partial",
      "refused",
      "not-held",
      "withdrawn",
      "silent",
    );
    fc.assert(
      fc.property(stages, outcomes, fc.constantFrom(...JUDGEMENT_KINDS), (progress, outcome, judgement) => {
        fc.pre(fits(progress, outcome));
        const decided = decideJudgement(
          request({ progress, outcome }),
          answer,
          wish({ judgement, grounds: ["privacy"] }),
          arta,
          given,
        );
        if (decided.ok) expect(fits(decided.value.progress, decided.value.outcome)).toBe(true);
      }),
    );
  });
});

describe("further steps", () => {
  test("the answer to a question sets the request waiting again", () => {
    expect(decideFollowUp(request({ progress: "clarification" }), arta)).toEqual({
      ok: true,
      value: { kind: "clarification", progress: "waiting" },
    });
    expect(decideFollowUp(request({ progress: "closed", outcome: "refused" }), arta)).toMatchObject({
      value: { kind: "follow-up", progress: "closed" },
    });
    expect(decideFollowUp(request({ hidden: true }), arta)).toMatchObject({ reason: "hidden" });
  });

  test("withdrawing is possible while it is open", () => {
    expect(decideWithdrawal(request(), arta).ok).toBe(true);
    expect(decideWithdrawal(request({ progress: "closed", outcome: "full" }), arta)).toMatchObject({
      reason: "not-from-this-state",
    });
  });

  test("a complaint needs silence by law or a negative answer, in time", () => {
    const clock = { silent: true, complaintBy: day("2026-11-03"), today: day("2026-11-03") };
    expect(decideComplaint(request(), arta, clock)).toEqual({
      ok: true,
      value: { progress: "agency", outcome: "silent" },
    });
    expect(decideComplaint(request(), arta, { ...clock, silent: false })).toMatchObject({
      reason: "nothing-to-complain-of",
    });
    expect(decideComplaint(request(), arta, { ...clock, today: day("2026-11-04") })).toMatchObject({
      reason: "too-late",
    });
    expect(decideComplaint(request({ progress: "closed", outcome: "full" }), arta, clock).ok).toBe(false);
  });

  test("hiding needs staff and a reason", () => {
    expect(decideHiding(arta, "x")).toMatchObject({ reason: "not-yours" });
    expect(decideHiding(staff, "  ")).toMatchObject({ reason: "reason-needed" });
  });
});
