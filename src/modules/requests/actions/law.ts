import { type Country, explainClock } from "../../../platform/country/index.ts";
import type { AccessLaw } from "../rules/law.ts";
import type { Count } from "../rules/standing.ts";

/** The legal terms of a country, bound to its calendar; null for a term its law does not know. */
export const countIn =
  (country: Country): Count =>
  (rule, from, pauses) =>
    country.clocks.some(({ id }) => id === rule) ? explainClock(country, rule, from, pauses) : null;

/** Counts each term from each day once: thousands of requests were sent on the same day. */
export function countOnce(count: Count): Count {
  const known = new Map<string, ReturnType<Count>>();
  return (rule, from, pauses = []) => {
    const key = [rule, from, ...pauses.flatMap((pause) => [pause.from, pause.to])].join(" ");
    if (!known.has(key)) known.set(key, count(rule, from, pauses));
    return known.get(key) ?? null;
  };
}

/** What the country's law on access says beside its terms. */
export function lawOf(country: Country): AccessLaw {
  const law = country.accessLaw === null ? undefined : country.law(country.accessLaw);
  const agency = country.agency === null ? undefined : country.institution(country.agency);
  return {
    title: law?.names ?? {},
    agency: agency?.names ?? {},
    grounds: country.refusalGrounds.map(({ code, names, status }) => ({ code, text: names, status })),
  };
}
