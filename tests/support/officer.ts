import { sql } from "kysely";
import { createPerson } from "../../src/modules/accounts/index.ts";
import { findInstitutions } from "../../src/modules/register/index.ts";
import { startDraft } from "../../src/modules/requests/actions/drafts.ts";
import { sendDraft } from "../../src/modules/requests/actions/send.ts";
import type { TestHouse } from "./house.ts";

/** A request that was sent from a house, and the link that its letter brought to the institution. */
export interface AnswerableRequest {
  readonly id: string;
  readonly slug: string;
  readonly number: string;
  /** Path of the link with its locale. */
  readonly link: string;
  readonly token: string;
}

/** Asks the municipality of Lipjan, and reads the link out of the letter that left. */
export async function askAndReadLink(house: TestHouse, title: string): Promise<AnswerableRequest> {
  const { db } = house.database;
  const [institution] = await findInstitutions(db, "Lipjan", { limit: 1 });
  const email = `pyet.${Math.random().toString(36).slice(2)}@posta.example`;
  const asker = await createPerson(house.work(), { email, name: "Arta Hoxha", locale: "sq" });
  if (!asker.ok) throw new Error(asker.reason);
  const started = await startDraft(house.work(), {
    institutionId: institution!.id,
    ownerId: asker.value.id,
    language: "sq",
    title,
    body: "Të nderuar,\n\nKërkoj kopje të kontratës me të gjitha anekset dhe faturat.\n\nMe respekt,\nArta Hoxha",
    askerName: "Arta Hoxha",
    shownAs: "full",
  });
  if (!started.ok) throw new Error(started.reason);
  const sent = await sendDraft(house.work(), started.value.key, asker.value.id);
  if (!sent.ok) throw new Error(sent.reason);
  const { id, slug, number } = sent.value;
  const { rows } = await sql<{ text: string }>`
    select o.mail ->> 'text' as text from mail_out o join request_message m on m.mail_out_id = o.id
    where m.request_id = ${id}::uuid order by o.created_at desc limit 1`.execute(db);
  const token = /\/requests\/answer\/([0-9a-f]{40})/.exec(rows[0]?.text ?? "")?.[1];
  if (!token) throw new Error("the letter carries no link");
  return { id, slug, number, token, link: `/sq/requests/answer/${token}` };
}
