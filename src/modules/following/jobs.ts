import type { Job } from "../../platform/module/define.ts";
import { SEND_QUEUE, sendDue, sweep } from "./actions/tell.ts";

/** Digests have no job of their own: the sweep finds what is due since seven o'clock, also after a night without power. */
export const jobs: readonly Job[] = [
  { name: SEND_QUEUE, run: (work, data) => sendDue(work, String(data.followerId)) },
  { name: "following.sweep", cron: "*/5 * * * *", atStart: true, run: sweep },
];
