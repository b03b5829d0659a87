import { forbidden, notFound, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { revokeAnswerLinks } from "../actions/officer-link.ts";
import { splitRequest } from "../actions/officer-passing.ts";
import { findRequestBySlug } from "../queries/requests.ts";
import { officerLetterTexts as texts } from "../texts/officer.ts";
import { readerOf } from "./reader.ts";

/** The asker sends the part that another institution holds there too. */
export async function postPart(visit: Visit): Promise<Reply> {
  const row = (await findRequestBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();
  const reader = readerOf(visit, row);
  if (!reader.seesAll) return notFound();
  const form = await visit.form();
  const sent = await splitRequest(visit.work, row.id, form.get("message"), reader);
  if (sent.ok) return seeOther(visit.href(`/requests/${sent.value.slug}`), visit.say(texts.splitSent));
  if (sent.reason === "not-found") return notFound();
  if (sent.reason === "not-yours") return forbidden();
  return seeOther(visit.href(`/requests/${row.slug}`), visit.say(texts.splitNotNow));
}

/** Staff take back the links of a request, where one came into wrong hands. */
export async function postRevocation(visit: Visit): Promise<Reply> {
  const row = (await findRequestBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();
  const revoked = await revokeAnswerLinks(visit.work, row.id, readerOf(visit, row));
  if (!revoked.ok) return revoked.reason === "not-yours" ? forbidden() : notFound();
  const to = `${visit.href(`/requests/${row.slug}`)}#moderation`;
  return seeOther(to, visit.say(texts.revoked, { count: revoked.value }));
}
