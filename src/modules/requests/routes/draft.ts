import { notFound } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { claimDraft, mayWrite } from "../actions/drafts.ts";
import { type DraftRow, findDraft } from "../queries/drafts.ts";

/** Remembers the letter that is being written in this browser; says nothing about who writes it. */
export const DRAFT_COOKIE = "bashke_draft";
export const DRAFT_SECONDS = 14 * 86_400;

export const draftPath = (key: string) => `/requests/drafts/${key}`;

/** A draft this visitor may go on with; the first signed-in person who opens it owns it. */
export async function openDraft(visit: Visit): Promise<DraftRow> {
  const key = visit.params.key ?? "";
  const draft = await findDraft(visit.work.db, key);
  if (!draft || !mayWrite(draft, visit.viewer?.id ?? null)) return notFound();
  if (!visit.viewer || draft.owner_id) return draft;
  return (await claimDraft(visit.work, key, visit.viewer.id)) ?? notFound();
}
