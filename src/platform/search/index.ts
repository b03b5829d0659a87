export { listAddresses, type PublicAddresses } from "./addresses.ts";
export { type Found, type SearchQuery, search } from "./read.ts";
export { dropRecord, indexRecord } from "./write.ts";
