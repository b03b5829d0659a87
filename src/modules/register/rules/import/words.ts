import { fold } from "../../../../kernel/text/index.ts";
import type { OrganisationKind, Theme } from "../kinds.ts";
import type { Target } from "./shapes.ts";

/** Headings as people write them in Albanian, Serbian and English (folded), for each meaning. */
const HEADINGS: Record<Target, readonly string[]> = {
  "name.sq": [
    "emri",
    "emri i organizates",
    "organizata",
    "emri shqip",
    "emri ne shqip",
    "name sq",
    "ojq",
    "oshc",
    "emertimi",
    "institucioni",
  ],
  "name.sr": [
    "naziv",
    "naziv organizacije",
    "naziv na srpskom",
    "ime organizacije",
    "emri serbisht",
    "emri ne serbisht",
    "name sr",
    "organizacija",
  ],
  "name.en": [
    "name",
    "organisation",
    "organization",
    "organisation name",
    "organization name",
    "name en",
    "name in english",
    "emri anglisht",
    "emri ne anglisht",
    "naziv na engleskom",
    "institution",
  ],
  short: ["akronimi", "shkurtesa", "shkurt", "skracenica", "akronim", "acronym", "short name", "abbreviation"],
  kind: ["lloji", "tipi", "vrsta", "tip", "kind", "type", "classification", "kategoria"],
  alias: [
    "emra tjere",
    "emra te tjere",
    "njohur si",
    "drugi nazivi",
    "alias",
    "aliases",
    "other names",
    "other name",
    "also known as",
  ],
  place: [
    "komuna",
    "vendi",
    "selia",
    "qyteti",
    "opstina",
    "mesto",
    "sediste",
    "grad",
    "municipality",
    "place",
    "seat",
    "city",
    "town",
  ],
  areas: [
    "komunat",
    "ku vepron",
    "vendet ku vepron",
    "opstine",
    "podrucje",
    "oblast delovanja",
    "areas",
    "works in",
    "area",
    "municipalities",
  ],
  themes: [
    "fusha",
    "fushat",
    "fusha e veprimit",
    "tema",
    "oblast",
    "oblasti",
    "teme",
    "field",
    "fields",
    "theme",
    "themes",
    "field of work",
    "sector",
  ],
  website: [
    "faqja",
    "ueb",
    "uebfaqja",
    "faqja e internetit",
    "web faqja",
    "web",
    "veb sajt",
    "sajt",
    "website",
    "web site",
    "url",
    "site",
  ],
  email: [
    "email",
    "e mail",
    "posta elektronike",
    "e posta",
    "emaili",
    "imejl",
    "e mail adresa",
    "email address",
    "e mail address",
  ],
  phone: [
    "telefoni",
    "telefon",
    "tel",
    "nr tel",
    "numri i telefonit",
    "broj telefona",
    "phone",
    "telephone",
    "phone number",
    "mobile",
  ],
  address: ["adresa", "rruga", "adresa postare", "ulica", "address", "postal address", "street"],
  "ngo-number": [
    "numri i regjistrimit",
    "nr i regjistrimit",
    "nr regjistrimit",
    "registarski broj",
    "registracioni broj",
    "broj registracije",
    "registration number",
    "registration no",
    "reg no",
    "ngo number",
  ],
  "fiscal-number": ["numri fiskal", "nr fiskal", "nui", "fiskalni broj", "fiscal number", "fiscal no", "tax number"],
  "business-number": [
    "numri i biznesit",
    "nr i biznesit",
    "broj biznisa",
    "maticni broj",
    "business number",
    "company number",
  ],
  member: ["anetare", "anetar", "anetaresia", "clan", "clanica", "clanstvo", "member", "membership", "is member"],
  founded: [
    "themeluar",
    "viti i themelimit",
    "data e themelimit",
    "data e regjistrimit",
    "osnovana",
    "datum osnivanja",
    "datum registracije",
    "founded",
    "founding date",
    "registered on",
    "established",
  ],
  ended: ["mbyllur", "data e mbylljes", "prestanak", "ugasena", "ended", "dissolved", "dissolution date", "closed"],
  description: ["pershkrimi", "misioni", "opis", "misija", "description", "mission", "about"],
};

const KIND_WORDS: Record<OrganisationKind, readonly string[]> = {
  institution: ["institucion", "institution", "institucija", "ministri", "agjenci", "agencija", "agency"],
  municipality: ["komune", "opstina", "municipality"],
  organisation: [
    "organizate",
    "ojq",
    "oshc",
    "organizacija",
    "nvo",
    "organisation",
    "organization",
    "ngo",
    "cso",
    "shoqate",
    "udruzenje",
    "association",
    "fondacion",
    "fondacija",
    "foundation",
  ],
  network: ["rrjet", "mreza", "network", "platforme", "platforma", "koalicion", "koalicija", "coalition"],
  donor: ["donator", "donor", "funder"],
  media: ["medium", "media", "mediji", "medij"],
  company: ["kompani", "biznes", "ndermarrje", "kompanija", "preduzece", "firma", "company", "business"],
};

const YES = new Set(["po", "da", "yes", "y", "true", "1", "x", "anetare", "anetar", "clan", "clanica", "member"]);
const NO = new Set([
  "jo",
  "ne",
  "no",
  "n",
  "false",
  "0",
  "joanetare",
  "jo anetare",
  "nije clan",
  "nonmember",
  "non member",
]);

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const MEANINGS = new Map(
  Object.entries(HEADINGS).flatMap(([target, words]) => words.map((word) => [word, target as Target] as const)),
);

/** What each column probably means, by its heading; each meaning is given once, to the first that fits. */
export function guessTargets(columns: readonly string[]): (Target | null)[] {
  const taken = new Set<Target>();
  return columns.map((column) => {
    const bare = plain(column.replace(/\(.*?\)/g, " "));
    const target = MEANINGS.get(bare) ?? (isExact(column) ? (column as Target) : undefined);
    if (!target || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
}

const isExact = (column: string): boolean => Object.hasOwn(HEADINGS, column);

export function kindOf(text: string): OrganisationKind | null {
  const bare = plain(text);
  if (Object.hasOwn(KIND_WORDS, bare)) return bare as OrganisationKind;
  for (const [kind, words] of Object.entries(KIND_WORDS)) {
    if (words.some((word) => bare === word || (word.length > 4 && bare.startsWith(word))))
      return kind as OrganisationKind;
  }
  return null;
}

/** null where the word says neither. */
export function yesOrNo(text: string): boolean | null {
  const bare = plain(text);
  if (YES.has(bare)) return true;
  return NO.has(bare) ? false : null;
}

/** A section of ICNP/TSO by its letter, or by the beginning of a name the pages show (`names`: folded name → letter). */
export function themeOf(text: string, names: ReadonlyMap<string, Theme>): Theme | null {
  const bare = plain(text);
  if (/^[a-l]$/.test(bare)) return bare.toUpperCase() as Theme;
  for (const [name, theme] of names) if (name === bare || (bare.length > 4 && name.startsWith(bare))) return theme;
  return null;
}
