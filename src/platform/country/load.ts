import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { openCalendar } from "../../kernel/calendar.ts";
import { holidaysOf } from "../../kernel/holidays.ts";
import { brokenLinks } from "./check-links.ts";
import { clockRules } from "./clocks.ts";
import type { Country } from "./country.ts";
import { clocksSchema, holidaysSchema } from "./law-schemas.ts";
import { CountryPackError, readPart } from "./read.ts";
import { countrySchema, groundSchema, institutionSchema, organisationSchema, placesSchema } from "./schemas.ts";

/**
 * Reads and checks a country pack: a folder with country, places, institutions, holidays and clocks as JSON, and where
 * there are any `refusal-grounds.json`, `organisations-example.json` and `boundaries.topo.json`. Throws
 * CountryPackError with every problem that was found, not only the first.
 */
export async function loadCountry(folder: string): Promise<Country> {
  const problems: string[] = [];
  const part = <S extends z.ZodType>(file: string, schema: S, optional = false) =>
    readPart(folder, file, schema, problems, optional);
  const [facts, places, institutions, holidayLaw, clocks, grounds, organisations, boundaries] = await Promise.all([
    part("country.json", countrySchema),
    part("places.json", placesSchema),
    part("institutions.json", z.array(institutionSchema)),
    part("holidays.json", holidaysSchema),
    part("clocks.json", clocksSchema),
    part("refusal-grounds.json", z.array(groundSchema), true),
    part("organisations-example.json", z.array(organisationSchema), true),
    part("boundaries.topo.json", topology, true),
  ]);
  if (!facts || !places || !institutions || !holidayLaw || !clocks || problems.length > 0) {
    throw new CountryPackError(folder, problems);
  }
  const scheme = facts.regionSchemes[0]?.id ?? "";
  const regions = places.regions.map((region) => ({ ...region, kind: "region" as const }));
  const municipalities = places.municipalities.map((place) => ({
    ...place,
    kind: "municipality" as const,
    region: place.regions[scheme] ?? null,
  }));
  const pack = { facts, regions, municipalities, institutions, clocks, organisations: organisations ?? [] };
  problems.push(...brokenLinks(pack));
  if (problems.length > 0) throw new CountryPackError(folder, problems);

  const rules = clockRules(clocks, facts.laws);
  const regionsIn = (id: string) => regions.filter((region) => region.scheme === id);
  const allPlaces = [...regionsIn(scheme), ...municipalities];
  const byPlace = new Map(allPlaces.flatMap((place) => [[place.slug, place] as const, [place.code, place] as const]));
  const byInstitution = bySlug(institutions);
  const byOrganisation = bySlug(pack.organisations);
  const byClock = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    ...facts,
    folder,
    fingerprint: await fingerprintOf(folder),
    regions: regionsIn(scheme),
    municipalities,
    places: allPlaces,
    regionsIn,
    institutions,
    organisations: pack.organisations,
    clocks: rules,
    refusalGrounds: grounds ?? [],
    holidayLaw,
    calendar: openCalendar(facts.timeZone, holidayLaw),
    boundaries,
    place: (codeOrSlug) => byPlace.get(codeOrSlug),
    institution: (slug) => byInstitution.get(slug),
    institutionsOn: (date) =>
      institutions.filter(
        ({ validFrom, validTo }) => (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo),
      ),
    organisation: (slug) => byOrganisation.get(slug),
    law: (id) => facts.laws.find((law) => law.id === id),
    clock: (id) => {
      const rule = byClock.get(id);
      if (!rule) throw new RangeError(`no clock "${id}" in ${folder}; it has: ${[...byClock.keys()].join(", ")}`);
      return rule;
    },
    holidays: (year) => holidaysOf(year, holidayLaw),
  };
}

const topology = z.looseObject({
  type: z.literal("Topology"),
  objects: z.record(z.string(), z.unknown()),
  arcs: z.array(z.unknown()),
});

const bySlug = <T extends { slug: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.slug, row]));

async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  for (const name of files) hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  return hash.digest("hex");
}
