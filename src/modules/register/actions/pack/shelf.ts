import type { Country } from "../../../../platform/country/index.ts";
import type { PackOrganisation, PackPlace } from "../../rules/pack-shapes.ts";

/** The places of a country as the register keeps them, regions first. */
export const placesOf = (country: Pick<Country, "regions" | "municipalities">): PackPlace[] => [
  ...country.regions.map((region) => ({
    code: region.code,
    kind: "region" as const,
    slug: region.slug,
    names: region.names,
    aliases: region.aliases,
    region: null,
    lat: null,
    lon: null,
    tile: null,
    source: sourceOf(region.source),
  })),
  ...country.municipalities.map((place) => ({
    code: place.code,
    kind: "municipality" as const,
    slug: place.slug,
    names: place.names,
    aliases: place.aliases,
    region: place.region,
    lat: place.seat.lat,
    lon: place.seat.lon,
    tile: place.tile,
    source: sourceOf(place.source, place.note),
  })),
];

/** The institutions of a country as the register keeps them. The pack's slug is the key that stays. */
export const institutionsOf = (country: Pick<Country, "institutions">): PackOrganisation[] =>
  country.institutions.map((given) => ({
    key: given.slug,
    kind: given.kind,
    names: given.names,
    shortNames: given.shortNames,
    aliases: given.aliases,
    description: {},
    category: given.category,
    placeCode: given.place,
    parent: given.parent,
    validFrom: given.validFrom,
    validTo: given.validTo,
    successors: given.succeededBy,
    website: given.website,
    member: false,
    source: sourceOf(given.source, given.note),
    identifiers: given.identifiers.map(({ scheme, id, evidence }) => ({
      scheme,
      number: id,
      evidence: evidence ?? null,
    })),
    contacts: given.contacts.map(({ purpose, email, visibility }) => ({
      purpose,
      channel: "email",
      value: email,
      visibility,
    })),
  }));

/** A source is a sentence; where it holds a web address, that is what a page links. */
export function sourceOf(source: string | null, note: object | null = null): Readonly<Record<string, unknown>> {
  if (source === null) return note ? { note } : {};
  const url = /https?:\/\/[^\s,;)]+/.exec(source)?.[0];
  return { title: source, ...(url ? { url } : {}), ...(note ? { note } : {}) };
}
