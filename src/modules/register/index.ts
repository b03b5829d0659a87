export { importFile } from "./actions/import/command.ts";
export { loadPack, loadPackIfChanged } from "./actions/pack/load.ts";
export { createOrganisation, editOrganisation, type OrganisationFields } from "./actions/save.ts";
export { type FoundOrganisation, findInstitutions, findOrganisations } from "./queries/find.ts";
export { type ListedInstitution, listInstitutions } from "./queries/list.ts";
export {
  findBySlug as findOrganisationBySlug,
  findOrganisation,
  type OrganisationName,
  type OrganisationRow,
  organisationNames,
} from "./queries/organisations.ts";
export { type ContactRow, contactFor, organisationsWithAddress } from "./queries/parts.ts";
export { listMunicipalities, listPlaces, type Municipality, type PlaceRow } from "./queries/places.ts";
export { getOrganisation, type Organisation } from "./queries/whole.ts";
export type { Channel, Purpose, Visibility } from "./rules/contacts.ts";
export { groupInstitutions, type InstitutionGroup } from "./rules/groups.ts";
export { INSTITUTION_KINDS, KINDS, type OrganisationKind, pathOf } from "./rules/kinds.ts";
export { markFinder } from "./rules/outlines.ts";
