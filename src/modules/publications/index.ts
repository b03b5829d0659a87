export { type NewPublication, startPublication } from "./actions/drafts.ts";
export { listLatestByIds as listPublications } from "./queries/editions.ts";
