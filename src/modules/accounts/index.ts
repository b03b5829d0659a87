/** Front door of accounts for modules on higher rungs, for the command line and for tests. */

export { createAdministratorLink } from "./actions/administrator.ts";
export {
  closeAccount,
  createPerson,
  endRole,
  grantRole,
  type RoleWish,
} from "./actions/people.ts";
export { resetSecondFactor } from "./actions/second-factor.ts";
export { type OpenedSession, openSession, viewerOfSession } from "./actions/sessions.ts";
export { startSignIn } from "./actions/sign-in.ts";
export { listOpenGrants } from "./queries/grants.ts";
export {
  type Addressee,
  type FoundPerson,
  findPersonByEmail,
  getPersonForLetter,
  getPersonName,
  getPersonNames,
  hasAdministrator,
  hasConsent,
  type ListedPerson,
  listPeople,
  listPeopleForLetters,
  listPeopleWithRole,
} from "./queries/people.ts";
export { foldEmail, tidyName } from "./rules/addresses.ts";
