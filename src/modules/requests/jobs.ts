import type { Job } from "../../platform/module/define.ts";
import { expireUploads } from "../../platform/uploads/index.ts";
import { READ_FILE, readAttachment, readTheUnread } from "./actions/attachments.ts";
import { runClock, turnDay } from "./actions/daily.ts";
import { clearStaleDrafts } from "./actions/drafts.ts";
import { lookAtEmbargoes } from "./actions/embargo.ts";
import { makeRedaction, REDACT_FILE } from "./actions/file-redaction.ts";
import { tellOfPath } from "./actions/path-notices.ts";
import { LOOK_THROUGH, lookThrough } from "./actions/rule-change.ts";

/** Early, so that on the due day itself the asker reads it in the morning; again at noon, should the night have failed. */
export const jobs: readonly Job[] = [
  {
    name: "requests.clock",
    cron: "10 6,12 * * *",
    atStart: true,
    run: async (work) => {
      await lookAtEmbargoes(work);
      await runClock(work);
      await tellOfPath(work);
    },
  },
  {
    name: "requests.turn-day",
    cron: "1 0 * * *",
    run: turnDay,
  },
  {
    name: "requests.clear-drafts",
    cron: "50 3 * * *",
    run: async (work) => {
      await clearStaleDrafts(work);
    },
  },
  { name: READ_FILE, run: (work, { attachmentId }) => readAttachment(work, String(attachmentId)) },
  { name: "requests.read-unread", cron: "40 * * * *", atStart: true, run: readTheUnread },
  { name: REDACT_FILE, run: (work, { attachmentId }) => makeRedaction(work, String(attachmentId)) },
  {
    name: LOOK_THROUGH,
    run: (work, { ruleId, after }) => lookThrough(work, String(ruleId), typeof after === "string" ? after : null),
  },
  {
    name: "requests.clear-uploads",
    cron: "20 3 * * *",
    run: async (work) => {
      await expireUploads(work);
    },
  },
];
