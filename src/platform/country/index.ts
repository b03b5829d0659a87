export { placeOfShape } from "./boundaries.ts";
export { type ClockExplanation, explainClock } from "./clocks.ts";
export type {
  Country,
  Law,
  Municipality,
  PackContact,
  PackInstitution,
  PackOrganisation,
  Place,
  RefusalGround,
  Region,
} from "./country.ts";
export { loadCountry } from "./load.ts";
export { CountryPackError } from "./read.ts";
