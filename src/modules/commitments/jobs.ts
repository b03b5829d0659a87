import type { Job } from "../../platform/module/define.ts";
import { askAll } from "./actions/asking.ts";

/** In the morning, so that the letter is read on the day itself; again at noon, should the night have failed. */
export const jobs: readonly Job[] = [
  {
    name: "commitments.ask",
    cron: "20 7,12 * * *",
    atStart: true,
    run: async (work) => {
      await askAll(work);
    },
  },
];
