import type { Calendar } from "../calendar.ts";
import { type Day, dayAt } from "../day.ts";
import type { Count } from "./count.ts";
import type { HourSpan } from "./explain.ts";
import { reasonOff } from "./reasons.ts";
import type { ClockRule, ClockStep } from "./rule.ts";
import { dateWords, inAll, lengthWords, nameIn, onDate, type Said } from "./words.ts";

/** The count as a list: what was passed over in the order of the dates, then the last day, and where it moved. */
export function stepsOfDays(rule: ClockRule, count: Count, calendar: Calendar): ClockStep[] {
  const passed: ClockStep[] = [
    ...count.skipped.map((date): ClockStep => ({ kind: "skip", date, why: notCounted(date, calendar) })),
    ...count.paused.map((date): ClockStep => ({ kind: "pause", date, why: stood(date) })),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
  return [
    startStep(rule, count.from),
    ...passed,
    {
      kind: "count",
      date: count.last,
      days: rule.length,
      why: inAll((language) => lengthWords(rule.length, rule.unit, language)),
    },
    ...extendSteps(rule, count.extra, count.last),
    ...count.rolled.map((date): ClockStep => ({ kind: "rollover", date, why: notWorked(date, calendar) })),
    { kind: "due", date: count.due, why: ends((language) => onDate(count.due, language)) },
  ];
}

export function stepsOfHours(rule: ClockRule, span: HourSpan): ClockStep[] {
  const due = dayAt(span.end, span.zone);
  const last = span.known ? span.end.toISOString() : due;
  return [
    startStep(rule, dayAt(span.start, span.zone), span.known ? span.start.toISOString() : undefined),
    {
      kind: "count",
      date: last,
      days: rule.length,
      why: inAll((language) => lengthWords(rule.length, "hours", language)),
    },
    ...extendSteps(rule, span.extra, due),
    { kind: "due", date: last, why: ends((language) => onDate(due, language)) },
  ];
}

const startStep = (rule: ClockRule, from: Day, at?: string): ClockStep => ({
  kind: "start",
  date: at ?? from,
  why: inAll((language) => {
    const date = dateWords(from, language);
    const start = nameIn(rule.startWords, language);
    const first = rule.countsFrom === "next-day" && rule.unit !== "hours";
    return {
      sq: `Afati rrjedh nga ${start} më ${date}${first ? "; ajo ditë nuk numërohet" : ""}.`,
      sr: `Rok teče od ${start} ${date}${first ? " i taj dan se ne računa." : ""}`,
      en: `The clock runs from ${start} on ${date}${first ? "; that day is not counted" : ""}.`,
    }[language];
  }),
});

const extendSteps = (rule: ClockRule, extra: number, date: Day): ClockStep[] =>
  extra === 0
    ? []
    : [{ kind: "extend", date, days: extra, why: inAll((language) => `+ ${lengthWords(extra, rule.unit, language)}`) }];

const notCounted = (date: Day, calendar: Calendar): Said =>
  inAll((language) => {
    const words = dateWords(date, language);
    const why = reasonOff(date, calendar, language);
    return {
      sq: `Nuk numërohet dita më ${words} (${why}).`,
      sr: `Ne računa se dan ${words} (${why}).`,
      en: `${words} does not count (${why}).`,
    }[language];
  });

const notWorked = (date: Day, calendar: Calendar): Said =>
  inAll((language) => {
    const words = dateWords(date, language);
    const why = reasonOff(date, calendar, language);
    return {
      sq: `Më ${words} nuk punohet (${why}): afati kalon në ditën tjetër.`,
      sr: `Dana ${words} se ne radi (${why}): rok prelazi na naredni dan.`,
      en: `Nobody works on ${words} (${why}): the deadline moves to the next day.`,
    }[language];
  });

const stood = (date: Day): Said =>
  inAll((language) => {
    const words = dateWords(date, language);
    return {
      sq: `Më ${words} afati ishte i ndalur.`,
      sr: `Dana ${words} rok je mirovao.`,
      en: `On ${words} the clock was stopped.`,
    }[language];
  });

const ends = (when: (language: "sq" | "sr" | "en") => string): Said => {
  const words = inAll(when);
  return { sq: `Afati skadon ${words.sq}.`, sr: `Rok ističe ${words.sr}`, en: `The deadline ends ${words.en}.` };
};
