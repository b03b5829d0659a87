export { askAll } from "./actions/asking.ts";
export { makePromise, type NewPromise, type Source } from "./actions/promises.ts";
export { addFinding } from "./actions/verdicts.ts";
export type { CommitmentRow } from "./queries/commitments.ts";
export { listOfSources } from "./queries/list.ts";
export { type Status, type Timeliness, timelinessOf } from "./rules/scales.ts";
