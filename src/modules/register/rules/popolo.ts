import { shown, type Translated } from "../../../kernel/translated.ts";
import { KINDS, type OrganisationKind, pathOf } from "./kinds.ts";

/** What the export needs of one organisation. */
export interface Exported {
  readonly id: string;
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly names: Translated;
  readonly short_names: Translated;
  readonly aliases: readonly string[];
  readonly description: Translated;
  readonly place_code: string | null;
  readonly parent_id: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly website: string | null;
  readonly themes: readonly string[];
  readonly member: boolean;
  readonly example: boolean;
  readonly identifiers: readonly { scheme: string; number: string }[];
  readonly contacts: readonly { channel: string; purpose: string; value: string }[];
}

const CHANNELS: Record<string, string> = { email: "email", phone: "voice", post: "address", web: "url" };

/**
 * An organisation in the shape of Popolo (popoloproject.com, Organization class). `id` is an address of ours that stays,
 * since no org-id list covers every kind here; numbers of registers are in `identifiers` with their scheme.
 */
export function popoloOrganisation(organisation: Exported, baseUrl: string): object {
  const main = shown(organisation.names, "sq").text;
  return {
    id: `${baseUrl}/id/organisation/${organisation.id}`,
    name: main,
    ...plain("name", organisation.names),
    other_names: [
      ...Object.values(organisation.short_names).map((name) => ({ name, note: "short name" })),
      ...organisation.aliases.map((name) => ({ name })),
    ],
    identifiers: organisation.identifiers.map(({ scheme, number }) => ({ scheme, identifier: number })),
    classification: KINDS[organisation.kind].popolo,
    parent_id: organisation.parent_id && `${baseUrl}/id/organisation/${organisation.parent_id}`,
    area_id: organisation.place_code && `${baseUrl}/id/place/${organisation.place_code}`,
    ...plain("description", organisation.description),
    founding_date: organisation.valid_from,
    dissolution_date: organisation.valid_to,
    contact_details: organisation.contacts.map(({ channel, purpose, value }) => ({
      type: CHANNELS[channel] ?? channel,
      value,
      note: purpose,
    })),
    links: [
      ...(organisation.website ? [{ url: organisation.website, note: "website" }] : []),
      { url: `${baseUrl}/sq${pathOf(organisation)}`, note: "page" },
    ],
    themes: organisation.themes,
    member: organisation.member,
    example: organisation.example,
  };
}

/** Popolo has one value per field; the languages stand beside it as `name:sr`, the way its own exports do it. */
const plain = (field: string, texts: Translated): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, words]) => [`${field}:${language}`, words]));

export interface ExportedPlace {
  readonly code: string;
  readonly kind: string;
  readonly names: Translated;
  readonly region: string | null;
}

export const popoloArea = (place: ExportedPlace, baseUrl: string): object => ({
  id: `${baseUrl}/id/place/${place.code}`,
  name: shown(place.names, "sq").text,
  ...plain("name", place.names),
  identifier: place.code,
  classification: place.kind,
  parent_id: place.region && `${baseUrl}/id/place/${place.region}`,
});

export const CSV_COLUMNS = [
  "id",
  "kind",
  "name.sq",
  "name.sr",
  "name.en",
  "short",
  "alias",
  "place",
  "themes",
  "member",
  "founded",
  "ended",
  "website",
  "email",
  "phone",
  "address",
  "ngo-number",
  "fiscal-number",
  "business-number",
  "description",
  "example",
] as const;

/** One line of the table export; its headings are those the import understands, so that a table can make the round trip. */
export function tableRow(organisation: Exported, placeName: string): string[] {
  const contact = (channel: string) => organisation.contacts.find((each) => each.channel === channel)?.value ?? "";
  const number = (scheme: string) => organisation.identifiers.find((each) => each.scheme === scheme)?.number ?? "";
  return [
    organisation.id,
    organisation.kind,
    organisation.names.sq ?? "",
    organisation.names.sr ?? "",
    organisation.names.en ?? "",
    shown(organisation.short_names, "sq").text,
    organisation.aliases.join("; "),
    placeName,
    organisation.themes.join("; "),
    organisation.member ? "yes" : "no",
    organisation.valid_from ?? "",
    organisation.valid_to ?? "",
    organisation.website ?? "",
    contact("email"),
    contact("phone"),
    contact("post"),
    number("ngo"),
    number("fiscal"),
    number("business"),
    shown(organisation.description, "sq").text,
    organisation.example ? "yes" : "no",
  ];
}

/** A cell no spreadsheet runs as a formula: an apostrophe goes before what begins like one (CWE-1236). */
export const safeCell = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** CSV as spreadsheets here read it: UTF-8 with its mark, comma, CRLF (RFC 4180). */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = safeCell(text);
    return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
