import { z } from "zod";
import { type Day, parseDay } from "../../kernel/day.ts";
import { LANGUAGES } from "../../kernel/language.ts";
import type { Translated } from "../../kernel/translated.ts";

const words = z.string().trim().min(1, "is empty");

/** At least one language; in the pack's own texts all are wanted, which the pack's test looks after. */
export const translated = z
  .strictObject({ sq: words.optional(), sr: words.optional(), en: words.optional() })
  .refine((text) => LANGUAGES.some((language) => text[language]), "has no language; give at least one of sq, sr, en")
  .transform((text): Translated => text);

export const calendarDay = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed) return parsed;
  context.addIssue(`is no date of the calendar: "${text}"; write it as year-month-day`);
  return z.NEVER;
});

export const slugged = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and single hyphens");
export const address = z.url({ protocol: /^https?$/, error: "must be a web address with http:// or https://" });
export const aliases = z.array(words).default([]);
export const status = z.enum(["confirmed", "secondary", "assumed"]);
export const source = words.nullable().default(null);

export const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{2,3}$/, "must be a country code of two or three capitals"),
  slug: slugged,
  names: translated,
  languages: z.array(z.enum(LANGUAGES)).min(1),
  timeZone: z.string().refine(isTimeZone, "is no time zone that this computer knows; example: Europe/Berlin"),
  currency: z.string().regex(/^[A-Z]{3}$/, "must be a currency code of three capitals"),
  phonePrefix: z
    .string()
    .regex(/^\+\d{1,4}$/)
    .nullable()
    .default(null),
  regionSchemes: z.array(
    z.strictObject({ id: slugged, names: translated, note: translated.nullable().default(null), source }),
  ),
  laws: z.array(
    z.strictObject({
      id: slugged,
      number: words,
      names: translated,
      gazette: words.nullable().default(null),
      source,
      note: translated.nullable().default(null),
    }),
  ),
  /** Slug of the institution that decides complaints about access to documents. */
  agency: slugged.nullable().default(null),
  /** The law that gives the right to documents: an id of `laws`. */
  accessLaw: slugged.nullable().default(null),
});

const placeCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/, "must be letters, digits, - and _");

export const regionSchema = z.strictObject({
  code: placeCode,
  slug: slugged,
  scheme: slugged,
  names: translated,
  aliases,
  source,
});

export const municipalitySchema = z.strictObject({
  code: placeCode,
  slug: slugged,
  names: translated,
  aliases,
  /** Code of its region, by scheme. The first scheme of the country is the one that is used. */
  regions: z.record(slugged, placeCode),
  seat: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
  tile: z.strictObject({
    column: z.int().min(0),
    row: z.int().min(0),
    label: z.string().regex(/^\p{Lu}{2,4}$/u, "must be two to four capitals"),
  }),
  population: z
    .strictObject({ count: z.int().min(0), year: z.int(), source: words })
    .nullable()
    .default(null),
  source,
  note: translated.nullable().default(null),
});

export const placesSchema = z.strictObject({
  regions: z.array(regionSchema),
  municipalities: z.array(municipalitySchema),
});

const identifier = z.strictObject({
  scheme: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/),
  id: words,
  evidence: words.optional(),
});

export const contactSchema = z.strictObject({
  purpose: z.enum(["access-to-documents", "general", "press", "complaints", "consultations", "members"]),
  email: z.email("is no e-mail address"),
  visibility: z.enum(["public", "staff"]),
});

export const institutionSchema = z.strictObject({
  slug: slugged,
  kind: z.enum(["institution", "municipality"]),
  /** What it is among institutions: "ministry", "independent", … Free, for filters and for the icon. */
  category: slugged,
  names: translated,
  shortNames: z.strictObject({ sq: words.optional(), sr: words.optional(), en: words.optional() }).default({}),
  aliases,
  parent: slugged.nullable().default(null),
  place: placeCode.nullable().default(null),
  validFrom: calendarDay.nullable().default(null),
  /** Last day on which it existed. */
  validTo: calendarDay.nullable().default(null),
  succeededBy: z.array(slugged).default([]),
  identifiers: z.array(identifier).default([]),
  website: address.nullable().default(null),
  contacts: z.array(contactSchema).default([]),
  source,
  note: translated.nullable().default(null),
});

export const organisationSchema = z.strictObject({
  slug: slugged,
  kind: z.enum(["organisation", "network", "donor", "media", "company"]),
  member: z.boolean().default(false),
  names: translated,
  shortNames: z.strictObject({ sq: words.optional(), sr: words.optional(), en: words.optional() }).default({}),
  aliases,
  parent: slugged.nullable().default(null),
  place: placeCode.nullable().default(null),
  website: address.nullable().default(null),
  source,
});

export const groundSchema = z.strictObject({
  code: slugged,
  names: translated,
  article: words.nullable(),
  status,
  source,
  note: translated.nullable().default(null),
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
