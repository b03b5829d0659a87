import type { z } from "zod";
import type { Calendar } from "../../kernel/calendar.ts";
import type { ClockRule } from "../../kernel/clock/index.ts";
import type { Day } from "../../kernel/day.ts";
import type { Holiday, HolidayLaw } from "../../kernel/holidays.ts";
import type {
  contactSchema,
  countrySchema,
  groundSchema,
  institutionSchema,
  municipalitySchema,
  organisationSchema,
  regionSchema,
} from "./schemas.ts";

export type Region = z.output<typeof regionSchema> & { readonly kind: "region" };
export type Municipality = z.output<typeof municipalitySchema> & {
  readonly kind: "municipality";
  /** Code of its region in the first scheme, or null. */
  readonly region: string | null;
};
export type Place = Region | Municipality;
export type PackInstitution = z.output<typeof institutionSchema>;
export type PackContact = z.output<typeof contactSchema>;
export type PackOrganisation = z.output<typeof organisationSchema>;
export type RefusalGround = z.output<typeof groundSchema>;
export type Law = CountryFacts["laws"][number];
type CountryFacts = z.output<typeof countrySchema>;

/** All that the product knows of a country. Read once at start, never changed. Ids and slugs are checked when read. */
export interface Country extends CountryFacts {
  readonly folder: string;
  /** SHA-256 over the files of the pack: another one means that the pack has changed. */
  readonly fingerprint: string;
  /** Those of the first scheme, which is the one in use. */
  readonly regions: readonly Region[];
  readonly municipalities: readonly Municipality[];
  /** Regions in use, then municipalities. */
  readonly places: readonly Place[];
  readonly institutions: readonly PackInstitution[];
  /** Partners, donors and members that the example shows; empty where the pack has no example. */
  readonly organisations: readonly PackOrganisation[];
  readonly clocks: readonly ClockRule[];
  readonly refusalGrounds: readonly RefusalGround[];
  readonly holidayLaw: HolidayLaw & { readonly officialYears: readonly { year: number; source: string }[] };
  readonly calendar: Calendar;
  /** TopoJSON of the municipalities where an operator has put `boundaries.topo.json` into the pack. */
  readonly boundaries: Record<string, unknown> | null;
  /** The regions of any scheme of the country. */
  regionsIn(scheme: string): Region[];
  /** By code or slug; regions of the scheme in use only. */
  place(codeOrSlug: string): Place | undefined;
  institution(slug: string): PackInstitution | undefined;
  /** Institutions that exist on a day. */
  institutionsOn(date: Day): PackInstitution[];
  /** By slug. */
  organisation(slug: string): PackOrganisation | undefined;
  law(id: string): Law | undefined;
  /** Throws RangeError for an id the pack lacks: a program asked for a law that is not there. */
  clock(id: string): ClockRule;
  /** Holidays by true date, each with the working day that is free for it. */
  holidays(year: number): Holiday[];
}
