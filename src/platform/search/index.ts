export { listAddresses, type PublicAddresses } from "./addresses.ts";
export { tsqueryOf } from "./query.ts";
export { type Found, MOST_CANDIDATES, type SearchQuery, search } from "./read.ts";
export { alikeQuery, forgetWords } from "./spelling.ts";
export { dropRecord, indexRecord } from "./write.ts";
