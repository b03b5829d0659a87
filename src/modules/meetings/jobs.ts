import type { Job } from "../../platform/module/define.ts";
import { remindInvited, tellOfAbsences } from "./actions/watch.ts";

export const jobs: readonly Job[] = [
  {
    name: "meetings.remind",
    cron: "10 8 * * *",
    atStart: true,
    run: async (work) => {
      await remindInvited(work);
    },
  },
  {
    name: "meetings.absences",
    cron: "45 6 * * *",
    run: async (work) => {
      await tellOfAbsences(work);
    },
  },
];
