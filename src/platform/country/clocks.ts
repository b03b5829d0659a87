import type { z } from "zod";
import { type ClockRule, computeDue, type Pause } from "../../kernel/clock/index.ts";
import type { Day } from "../../kernel/day.ts";
import type { Translated } from "../../kernel/translated.ts";
import type { Country, Law } from "./country.ts";
import type { clocksSchema } from "./law-schemas.ts";

/** The rules of the file with the words of their events and the names of their acts put in. */
export const clockRules = ({ events, rules }: z.output<typeof clocksSchema>, laws: readonly Law[]): ClockRule[] =>
  rules.map((rule) => {
    const law = laws.find(({ id }) => id === rule.act);
    return {
      ...rule,
      act: law?.number ?? rule.act,
      actName: law?.names ?? {},
      startWords: events[rule.start] ?? {},
      source: rule.source ?? "",
    };
  });

/** What `bashke clock explain` prints. */
export interface ClockExplanation {
  readonly rule: string;
  readonly title: Translated;
  readonly from: Day;
  readonly due: Day;
  /** The earliest date that any doubt about the rule leaves. */
  readonly safe: Day;
  readonly explanation: Required<Translated>;
  readonly steps: ReturnType<typeof computeDue>["steps"];
  readonly source: string;
  readonly sources: ClockRule["sources"];
  readonly status: ClockRule["status"];
  readonly rolloverStatus: ClockRule["rolloverStatus"];
  readonly otherReadings: ReturnType<typeof computeDue>["otherReadings"];
  readonly act: string;
  readonly actName: Translated;
  readonly article: string | null;
  readonly unit: ClockRule["unit"];
  readonly checkedBy: string | null;
  readonly checkedOn: string | null;
  readonly note: Translated | null;
}

/**
 * Counts a rule of the country from a date and says how. Throws RangeError for a rule the pack lacks.
 * @param pauses days on which somebody else had to act; regarded where the rule stops for them
 */
export function explainClock(
  country: Country,
  ruleId: string,
  from: Day,
  pauses: readonly Pause[] = [],
): ClockExplanation {
  const rule = country.clock(ruleId);
  const { due, safe, explanation, steps, otherReadings } = computeDue(rule, from, country.calendar, { pauses });
  return {
    rule: rule.id,
    title: rule.title,
    from,
    due,
    safe,
    explanation,
    steps,
    source: rule.source,
    sources: rule.sources,
    status: rule.status,
    rolloverStatus: rule.rolloverStatus,
    otherReadings,
    act: rule.act,
    actName: rule.actName,
    article: rule.article,
    unit: rule.unit,
    checkedBy: rule.checkedBy,
    checkedOn: rule.checkedOn,
    note: rule.note,
  };
}
