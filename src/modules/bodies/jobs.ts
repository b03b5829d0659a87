import type { Job } from "../../platform/module/define.ts";
import { tellOfVacancies } from "./actions/watch.ts";

export const jobs: readonly Job[] = [
  {
    name: "bodies.watch",
    cron: "40 6 * * *",
    atStart: true,
    run: async (work) => {
      await tellOfVacancies(work);
    },
  },
];
