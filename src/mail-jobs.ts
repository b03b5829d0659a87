import type { Config } from "./platform/config/index.ts";
import type { FileStore } from "./platform/files/index.ts";
import { READ_QUEUE, readArrived, sweepIncoming, tellTakers } from "./platform/mail/in/index.ts";
import { deliver, openSmtp, SEND_QUEUE, sweepOutgoing } from "./platform/mail/out/index.ts";
import type { Metrics } from "./platform/metrics/index.ts";
import type { Job } from "./platform/module/define.ts";

/** Letters leave and are read as jobs; a sweep finds those whose job was lost to a restore or a kill. */
export function mailJobs(config: Config, files: FileStore, metrics: Metrics): { jobs: Job[]; close(): Promise<void> } {
  const { smtpUrl, dkim } = config.mail;
  const parts = {
    door: smtpUrl ? openSmtp({ smtpUrl, dkim }) : null,
    allowReserved: config.mail.allowExample,
    files,
    onEvent: tellTakers,
    metrics,
  };
  const jobs: Job[] = [
    { name: SEND_QUEUE, run: (work, { id }) => deliver(work, String(id), parts) },
    {
      name: READ_QUEUE,
      async run(work, { id }) {
        const { state } = await readArrived(work, String(id));
        metrics.mail.inc({ direction: "in", result: state });
      },
    },
    {
      name: "mail.sweep",
      cron: "*/5 * * * *",
      atStart: true,
      async run(work) {
        await sweepOutgoing(work);
        await sweepIncoming(work);
      },
    },
  ];
  return { jobs, close: async () => parts.door?.close() };
}
