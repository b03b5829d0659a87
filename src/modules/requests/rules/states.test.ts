import { expect, test } from "vitest";
import { JUDGEMENT_KINDS, JUDGEMENTS } from "./judgements.ts";
import { fits, isOpen, mayMove, OPEN, OUTCOMES, PROGRESS, type Progress, type RequestOutcome } from "./states.ts";

const STAGES = Object.keys(PROGRESS) as Progress[];

test("every stage can be reached from the draft, and none is a trap but the one that is meant to be", () => {
  const reached = new Set<Progress>(["draft"]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const from of [...reached]) {
      for (const to of PROGRESS[from].next) if (!reached.has(to) && reached.add(to)) grew = true;
    }
  }
  expect([...reached].sort()).toEqual([...STAGES].sort());
  expect(STAGES.filter((stage) => PROGRESS[stage].next.every((next) => next === stage))).toEqual([]);
});

test("every outcome stands beside some stage, every stage has some outcome", () => {
  for (const outcome of Object.keys(OUTCOMES) as RequestOutcome[])
    expect(OUTCOMES[outcome].at.length).toBeGreaterThan(0);
  for (const stage of STAGES) {
    expect((Object.keys(OUTCOMES) as RequestOutcome[]).some((outcome) => fits(stage, outcome))).toBe(true);
  }
});

test("what a judgement leads to fits, and can be reached from every open stage", () => {
  for (const kind of JUDGEMENT_KINDS) {
    const { progress, outcome } = JUDGEMENTS[kind];
    if (progress === null || outcome === null) continue;
    expect(fits(progress, outcome)).toBe(true);
    for (const stage of OPEN) expect(mayMove(stage, progress)).toBe(true);
  }
});

test("an open stage has a running clock, a closed one has none", () => {
  for (const stage of STAGES) expect(isOpen(stage)).toBe(PROGRESS[stage].clockRuns && stage !== "agency");
});
