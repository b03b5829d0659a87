import { type Country, explainClock } from "../../../platform/country/index.ts";
import type { AccessLaw } from "../rules/law.ts";
import type { Count } from "../rules/standing.ts";

/** The legal terms of a country, bound to its calendar; null for a term its law does not know. */
export const countIn =
  (country: Country): Count =>
  (rule, from) =>
    country.clocks.some(({ id }) => id === rule) ? explainClock(country, rule, from) : null;

/** Counts each term from each day once: thousands of requests were sent on the same day. */
export function countOnce(count: Count): Count {
  const known = new Map<string, ReturnType<Count>>();
  return (rule, from) => {
    const key = `${rule} ${from}`;
    if (!known.has(key)) known.set(key, count(rule, from));
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
