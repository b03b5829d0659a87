export { askAll } from "./actions/asking.ts";
export { makePromise, type NewPromise, reviseWithin, type Source } from "./actions/promises.ts";
export { type Standing, standingOf } from "./actions/standing.ts";
export { addFinding, findWithin } from "./actions/verdicts.ts";
export type { CommitmentRow } from "./queries/commitments.ts";
export { listByIds as listPromises, listOfSources } from "./queries/list.ts";
export { type Status, type Timeliness, timelinessOf } from "./rules/scales.ts";
