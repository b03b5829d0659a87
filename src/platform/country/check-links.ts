import type { z } from "zod";
import type { clocksSchema } from "./law-schemas.ts";
import type {
  countrySchema,
  institutionSchema,
  municipalitySchema,
  organisationSchema,
  regionSchema,
} from "./schemas.ts";

export interface Pack {
  readonly facts: z.output<typeof countrySchema>;
  readonly regions: readonly z.output<typeof regionSchema>[];
  readonly municipalities: readonly z.output<typeof municipalitySchema>[];
  readonly institutions: readonly z.output<typeof institutionSchema>[];
  readonly organisations: readonly z.output<typeof organisationSchema>[];
  readonly clocks: z.output<typeof clocksSchema>;
}

/** Whatever in a pack points to something that is not there, or is there twice; each a sentence. */
export const brokenLinks = (pack: Pack): string[] => [
  ...places(pack),
  ...institutions(pack),
  ...organisations(pack),
  ...clocks(pack),
];

function places({ facts, regions, municipalities }: Pack): string[] {
  const schemes = new Set(facts.regionSchemes.map(({ id }) => id));
  const all = [...regions, ...municipalities];
  const tiles = municipalities.map(({ tile }) => `${tile.column},${tile.row}`);
  return [
    ...twice(
      "places.json",
      "code",
      all.map(({ code }) => code),
    ),
    ...twice(
      "places.json",
      "slug",
      all.map(({ slug }) => slug),
    ),
    ...twice("places.json", "tile", tiles),
    ...twice(
      "places.json",
      "tile label",
      municipalities.map(({ tile }) => tile.label),
    ),
    ...regions
      .filter(({ scheme }) => !schemes.has(scheme))
      .map(
        ({ slug, scheme }) =>
          `places.json: region "${slug}" is of scheme "${scheme}", which country.json does not have.`,
      ),
    ...municipalities.flatMap(({ slug, regions: chosen }) =>
      Object.entries(chosen)
        .filter(([scheme, code]) => !regions.some((region) => region.scheme === scheme && region.code === code))
        .map(
          ([scheme, code]) =>
            `places.json: municipality "${slug}" names region "${code}" of scheme "${scheme}", which is not there.`,
        ),
    ),
  ];
}

function institutions({ facts, institutions: rows, municipalities, regions }: Pack): string[] {
  const slugs = new Set(rows.map(({ slug }) => slug));
  const codes = new Set([...municipalities, ...regions].map(({ code }) => code));
  const missing = (slug: string, field: string, value: string) =>
    `institutions.json: "${slug}" has ${field} "${value}", which is not there.`;
  return [
    ...twice(
      "institutions.json",
      "slug",
      rows.map(({ slug }) => slug),
    ),
    ...rows.flatMap((row) => [
      ...(row.parent && !slugs.has(row.parent) ? [missing(row.slug, "parent", row.parent)] : []),
      ...row.succeededBy.filter((each) => !slugs.has(each)).map((each) => missing(row.slug, "succeededBy", each)),
      ...(row.place && !codes.has(row.place) ? [missing(row.slug, "place", row.place)] : []),
      ...(row.succeededBy.length > 0 && !row.validTo
        ? [`institutions.json: "${row.slug}" has a successor but no validTo, the last day on which it existed.`]
        : []),
      ...(row.validFrom && row.validTo && row.validTo < row.validFrom
        ? [`institutions.json: "${row.slug}" ends (validTo) before it begins (validFrom).`]
        : []),
    ]),
    ...circles(rows),
    ...(facts.agency && !slugs.has(facts.agency)
      ? [`country.json: agency "${facts.agency}" is not among the institutions.`]
      : []),
  ];
}

function organisations({ institutions: others, organisations: rows, municipalities, regions }: Pack): string[] {
  const slugs = [...others, ...rows].map(({ slug }) => slug);
  const codes = new Set([...municipalities, ...regions].map(({ code }) => code));
  return [
    ...twice("organisations-example.json", "slug (institutions counted)", slugs),
    ...rows
      .filter(({ parent }) => parent && !slugs.includes(parent))
      .map(({ slug, parent }) => `organisations-example.json: "${slug}" has parent "${parent}", which is not there.`),
    ...rows
      .filter(({ place }) => place && !codes.has(place))
      .map(({ slug, place }) => `organisations-example.json: "${slug}" has place "${place}", which is not there.`),
  ];
}

function clocks({ facts, clocks: { events, rules } }: Pack): string[] {
  const laws = new Set(facts.laws.map(({ id }) => id));
  return [
    ...twice(
      "clocks.json",
      "id",
      rules.map(({ id }) => id),
    ),
    ...rules
      .filter(({ start }) => !(start in events))
      .map(({ id, start }) => `clocks.json: rule "${id}" starts with "${start}", which is not among the events.`),
    ...rules
      .filter(({ act }) => !laws.has(act))
      .map(
        ({ id, act }) => `clocks.json: rule "${id}" is of act "${act}", which is not among the laws of country.json.`,
      ),
    ...(facts.accessLaw && !laws.has(facts.accessLaw)
      ? [`country.json: accessLaw "${facts.accessLaw}" is not among the laws.`]
      : []),
  ];
}

function circles(rows: Pack["institutions"]): string[] {
  const parentOf = new Map(rows.map(({ slug, parent }) => [slug, parent]));
  return rows.flatMap(({ slug }) => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = slug; at; at = parentOf.get(at)) {
      if (seen.has(at)) return at === slug ? [`institutions.json: "${slug}" is its own parent by a way round.`] : [];
      seen.add(at);
    }
    return [];
  });
}

const twice = (file: string, field: string, values: readonly string[]): string[] =>
  [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map(
    (value) => `${file}: ${field} "${value}" is there more than once.`,
  );
