import { files } from "../../files/index.ts";
import type { ArrivedMail } from "../../module/answers.ts";
import type { Db } from "../../work/index.ts";
import { authenticity, classify, readMail } from "../reading/index.ts";
import { proofFor } from "./proof.ts";
import "./schema.ts";

/** A letter of the intake, read and judged, as the departments are shown it. Pure reading: nothing is written. */
export async function readIntake(db: Db, id: string): Promise<ArrivedMail> {
  const row = await db.selectFrom("mail_in").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const raw = await files().read(row.file_sha256);
  const mail = await readMail(raw);
  const written = [...mail.recipients, ...mail.to.map((one) => one.address), ...mail.cc.map((one) => one.address)];
  const recipients = row.envelope_to.length > 0 ? row.envelope_to : written;
  return {
    id,
    recipients: [...new Set(recipients.map((address) => address.toLowerCase()))],
    envelopeFrom: row.envelope_from,
    receivedAt: row.received_at,
    mail,
    classification: classify(mail),
    authenticity: await authenticity(raw, proofFor(row)),
  };
}
