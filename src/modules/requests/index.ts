export { runClock } from "./actions/daily.ts";
export { placeArrived } from "./actions/receive.ts";
export { tally as tallyRequests } from "./queries/statistics.ts";
