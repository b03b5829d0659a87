/** Front door of the bodies for modules on higher rungs. */

export { mandateOf, spanOf } from "./actions/mandates.ts";
export { BODIES } from "./actions/settle.ts";
export { seatName } from "./actions/words.ts";
export {
  type BodyRow,
  findBody,
  findBodyBySlug,
  findMandate,
  listBodies,
  listMandatesOfOrganisation,
  listOfPerson as listMandatesOfPerson,
  listSeats,
  listSeatsByIds,
  type MandateRow,
  type SeatRow,
} from "./queries/bodies.ts";
export { holdsOn, SIDES, type Side } from "./rules/seats.ts";
