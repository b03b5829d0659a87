import type { House } from "./app.ts";
import { watchMailbox } from "./platform/mail/in/imap.ts";
import { acceptMail, type Envelope } from "./platform/mail/in/index.ts";
import { openSmtpDoor } from "./platform/mail/in/smtp.ts";

/** The doors by which letters come in, as the settings name them; all end in `acceptMail`. */
export async function openDoors(house: House): Promise<{ close(): Promise<void> }> {
  const { config, log, database } = house;
  const domains = [config.mail.domain];
  const accept = (raw: Uint8Array, envelope: Envelope) =>
    acceptMail(house.work({ kind: "mail", id: null }), raw, envelope);
  const open: { close(): Promise<void> }[] = [];
  if (config.mail.smtpIn)
    open.push(await openSmtpDoor({ protocol: "smtp", ...config.mail.smtpIn, domains, accept, log }));
  if (config.mail.lmtpIn)
    open.push(await openSmtpDoor({ protocol: "lmtp", ...config.mail.lmtpIn, domains, accept, log }));
  if (config.mail.imap) open.push(watchMailbox({ ...config.mail.imap, domains, accept, db: database.db, log }));
  return {
    async close() {
      await Promise.all(open.map((door) => door.close()));
    },
  };
}
