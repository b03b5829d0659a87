import { LANGUAGES } from "../../../kernel/language.ts";
import type { Say } from "../../../say/index.ts";
import { webAddress } from "../rules/contacts.ts";
import { isOrganisationKind, isTheme, type OrganisationKind } from "../rules/kinds.ts";
import { texts } from "../texts.ts";
import { type Checked, reading, type Sent } from "./reading.ts";

/** What a typed name of another organisation turned out to be: nothing typed, exactly one, none, or several. */
export type Resolved =
  | { readonly kind: "empty" }
  | { readonly kind: "one"; readonly id: string }
  | { readonly kind: "none" }
  | { readonly kind: "several"; readonly names: readonly string[] };

export interface OrganisationLookups {
  readonly placeCodes: ReadonlySet<string>;
  readonly parent: Resolved;
  /** One for each line of the field. */
  readonly successors: readonly Resolved[];
}

const MOST_NAME = 300;
const MOST_DESCRIPTION = 5000;

/** The form of a new organisation or of an edit: all fields of its own row, checked. */
export function checkOrganisation(sent: Sent, say: Say, lookups: OrganisationLookups) {
  const read = reading(sent, say);
  const names = read.translated("names");
  if (Object.keys(names).length === 0) read.wrong("names.sq", texts.errorNameMissing);
  const shortNames = read.translated("shortNames");
  const description = Object.fromEntries(
    LANGUAGES.map((language) => [language, sent.get(`description.${language}`).trim()]).filter(([, words]) => words),
  );
  for (const language of LANGUAGES) {
    read.most(`names.${language}`, names[language] ?? "", MOST_NAME, texts.errorTooLong);
    read.most(`shortNames.${language}`, shortNames[language] ?? "", 40, texts.errorTooLong);
    read.most(`description.${language}`, description[language] ?? "", MOST_DESCRIPTION, texts.errorTooLong);
  }
  const aliases = read.lines("aliases");
  read.most("aliases", aliases.join("\n"), 3000, texts.errorTooLong);
  const kind = read.line("kind");
  if (!isOrganisationKind(kind)) read.wrong("kind", texts.errorKind);
  const placeCode = read.line("place") || null;
  if (placeCode && !lookups.placeCodes.has(placeCode)) read.wrong("place", texts.errorPlace);
  const areas = sent.all("areas").filter(Boolean);
  if (areas.some((code) => !lookups.placeCodes.has(code))) read.wrong("areas", texts.errorPlace);
  const website = read.line("website") ? webAddress(read.line("website")) : null;
  if (read.line("website") && !website) read.wrong("website", texts.errorWebsite);
  const validFrom = read.date("validFrom", texts.errorDate);
  const validTo = read.date("validTo", texts.errorDate);
  if (validFrom && validTo && validTo < validFrom) read.wrong("validTo", texts.errorDateOrder);
  const parentId = idOf("parent", lookups.parent, read, say);
  const successors = lookups.successors
    .map((resolved) => idOf("successors", resolved, read, say))
    .filter((id): id is string => id !== null);
  if (successors.length > 0 && !validTo) read.wrong("validTo", texts.errorSuccessorNeedsEnd);
  return read.checked({
    kind: kind as OrganisationKind,
    names,
    shortNames,
    aliases,
    description,
    placeCode,
    areas,
    parentId,
    validFrom,
    validTo,
    successors,
    website,
    themes: sent.all("themes").filter(isTheme),
    member: sent.get("member") === "yes",
  });
}

export type CheckedOrganisation = Extract<ReturnType<typeof checkOrganisation>, { ok: true }>["value"];
export type { Checked };

function idOf(field: string, resolved: Resolved, read: ReturnType<typeof reading>, say: Say): string | null {
  if (resolved.kind === "one") return resolved.id;
  if (resolved.kind === "none") read.wrong(field, texts.errorNoSuchOrganisation);
  if (resolved.kind === "several")
    read.wrong(field, texts.errorSeveralOrganisations, { names: say.list(resolved.names) });
  return null;
}
