import type { PersonExport } from "../../../platform/module/answers.ts";
import type { Db, Tx } from "../../../platform/work/work.ts";
import { findStanding, forgetStanding } from "../queries/asking.ts";
import { forgetComplaints } from "../queries/complaint.ts";
import { listDrafts } from "../queries/drafts.ts";
import { listExchange, listMessages } from "../queries/messages.ts";
import { findRequest, forgetAsker, listOfAsker } from "../queries/requests.ts";
import { addressOf } from "../rules/addresses.ts";
import { withoutName } from "../rules/names.ts";
import { publicSegments, publicSubject } from "../rules/redaction.ts";
import { house } from "./house.ts";
import { NOTICE_KIND } from "./notices.ts";
import { settle } from "./settle.ts";

const ALL = 100_000;

/** Everything the department holds about one person: their drafts, their requests, and every letter in them. */
export async function exportPerson(db: Db, personId: string): Promise<PersonExport> {
  const files: { name: string; sha256: string }[] = [];
  const requests = [];
  for (const row of await listOfAsker(db, personId, ALL, 0)) {
    const { messages, attachments } = await listExchange(db, row.id);
    files.push(...attachments.map(({ name, sha256 }) => ({ name: `${row.number}/${name}`, sha256 })));
    const { secret, ...known } = row;
    requests.push({
      ...known,
      address: addressOf({ number: row.number, secret }, house().mailDomain),
      messages: messages.map((message) => ({
        at: message.at,
        direction: message.direction,
        class: message.class,
        from: message.from_address,
        to: message.to_address,
        subject: message.subject,
        text: message.segments.map(({ text }) => text).join(""),
        attachments: attachments.filter((file) => file.message_id === message.id).map(({ name }) => name),
      })),
    });
  }
  const drafts = (await listDrafts(db, personId)).map(({ key: _key, ...draft }) => draft);
  const standing = await findStanding(db, personId);
  return { records: { requests, drafts, ...(standing && { standing }) }, files };
}

/**
 * Takes the person out of the department. The requests stay as a matter of public record, without the name: the asker
 * becomes unknown, and the name under the letters they wrote is taken out of them. Our notices to them go from the
 * outbox too: each bears their address. One still on its way is left to arrive.
 */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  const names = new Map((await listOfAsker(tx, personId, ALL, 0)).map((row) => [row.id, row.asker_name]));
  const forgotten = await forgetAsker(tx, personId);
  await forgetStanding(tx, personId);
  await forgetComplaints(tx, forgotten);
  if (forgotten.length > 0) {
    await tx
      .deleteFrom("mail_out")
      .where("record_kind", "=", NOTICE_KIND)
      .where("record_id", "in", forgotten)
      .where("state", "in", ["sent", "failed", "kept"])
      .execute();
  }
  for (const id of forgotten) {
    const name = names.get(id) ?? null;
    for (const message of await listMessages(tx, id)) {
      // The places of covered words move with the name that goes: what was covered is gone for good.
      const segments = publicSegments(message).map((segment) => ({
        ...segment,
        text: withoutName(segment.text, name, "█"),
      }));
      await tx
        .updateTable("request_message")
        .set({
          segments: JSON.stringify(segments),
          subject: publicSubject(message),
          redactions: "[]",
          ...(message.direction === "out" ? { from_name: "" } : {}),
        })
        .where("id", "=", message.id)
        .execute();
    }
    const row = await findRequest(tx, id);
    if (row) await settle(tx, row);
  }
}
