import type { Job } from "../../platform/module/define.ts";
import { FOLLOW_UP_QUEUE, sendCopy, sweepCopies } from "./actions/follow-up.ts";
import { REQUEST_QUEUE, sendMember, sweepRequests } from "./actions/sending.ts";

export const jobs: readonly Job[] = [
  { name: REQUEST_QUEUE, run: (work, data) => sendMember(work, String(data.batchId), String(data.institutionId)) },
  { name: FOLLOW_UP_QUEUE, run: (work, data) => sendCopy(work, String(data.letterId), String(data.requestId)) },
  {
    name: "batches.sweep",
    cron: "*/2 * * * *",
    atStart: true,
    async run(work) {
      await sweepRequests(work);
      await sweepCopies(work);
    },
  },
];
