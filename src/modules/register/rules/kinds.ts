/** What an organisation of the register is. Institutions and municipalities are bodies that can be asked and held to a date. */
export type OrganisationKind =
  | "institution"
  | "municipality"
  | "organisation"
  | "network"
  | "donor"
  | "media"
  | "company";

/** All that is true of a kind, in one place. `schema`: the type in JSON-LD. `popolo`: the classification of the export. */
export const KINDS: Record<OrganisationKind, { institution: boolean; schema: string; popolo: string }> = {
  institution: { institution: true, schema: "GovernmentOrganization", popolo: "institution" },
  municipality: { institution: true, schema: "GovernmentOrganization", popolo: "municipality" },
  organisation: { institution: false, schema: "NGO", popolo: "civil-society organisation" },
  network: { institution: false, schema: "NGO", popolo: "network" },
  donor: { institution: false, schema: "FundingAgency", popolo: "donor" },
  media: { institution: false, schema: "NewsMediaOrganization", popolo: "media" },
  company: { institution: false, schema: "Corporation", popolo: "company" },
};

export const ORGANISATION_KINDS = Object.keys(KINDS) as OrganisationKind[];
export const INSTITUTION_KINDS = ORGANISATION_KINDS.filter((kind) => KINDS[kind].institution);
export const isOrganisationKind = (word: string): word is OrganisationKind => Object.hasOwn(KINDS, word);

/** Public address of an organisation, without locale: institutions and municipalities have a shelf of their own. */
export const pathOf = (organisation: { kind: OrganisationKind; slug: string }): string =>
  `${KINDS[organisation.kind].institution ? "/institutions" : "/organisations"}/${organisation.slug}`;

/**
 * Fields of work: the twelve sections of the UN's International Classification of Non-profit and Third Sector
 * Organizations (ICNP/TSO, Satellite Account handbook 2018), the successor of ICNPO.
 */
export const THEMES = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] as const;
export type Theme = (typeof THEMES)[number];
export const isTheme = (word: string): word is Theme => (THEMES as readonly string[]).includes(word);

/** Whether something dated holds on a day; both ends included, an open end never closes. */
export const holdsOn = (dated: { valid_from: string | null; valid_to: string | null }, day: string): boolean =>
  (dated.valid_from === null || dated.valid_from <= day) && (dated.valid_to === null || dated.valid_to >= day);
