import type { Job } from "../../platform/module/define.ts";
import { retireUnused, sweep } from "./actions/retention.ts";

export const jobs: readonly Job[] = [
  { name: "accounts.sweep", cron: "17 3 * * *", run: (work) => sweep(work) },
  { name: "accounts.retire", cron: "37 3 * * 1", run: (work) => retireUnused(work) },
];
