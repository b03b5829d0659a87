import type { Job } from "../../platform/module/define.ts";
import { dailySheets } from "./actions/sheets.ts";

export const jobs: readonly Job[] = [
  {
    name: "strategy.sheets",
    cron: "35 7 * * *",
    atStart: true,
    run: async (work) => {
      await dailySheets(work);
    },
  },
];
