import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { sendLetter } from "../../../platform/mail/out/index.ts";
import type { Tx, Work } from "../../../platform/work/index.ts";
import { getPersonForLetter } from "../../accounts/index.ts";
import { decisionLetter } from "../messages/decision.ts";
import { type BatchRow, lockBatch, setBatch } from "../queries/batches.ts";
import { type DecisionRefusal, decideApproval } from "../rules/batches.ts";
import { house } from "./house.ts";
import { startSending } from "./sending.ts";

export const NOTICE_KIND = "batch-notice";

/** Staff let a batch go or give it back; its writer reads of it in a letter, with the reason. */
export const decideBatch = (
  work: Work,
  id: string,
  by: string,
  wish: { approve: boolean; reason: string },
): Promise<Outcome<BatchRow, DecisionRefusal | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockBatch(tx, id);
    if (!row) return refused("not-found");
    const decision = decideApproval(row.state, wish);
    if (!decision.ok) return decision;
    const decided = { decided_by: by, decided_at: work.now, updated_at: work.now };
    await setBatch(tx, id, decided);
    const returned = { state: "draft" as const, return_reason: wish.reason.trim().slice(0, 2_000) };
    const now =
      decision.value === "sending"
        ? await startSending(tx, work, { ...row, ...decided })
        : { ...row, ...decided, ...returned };
    if (decision.value === "draft") await setBatch(tx, id, returned);
    await tellOwner(tx, now);
    return done(now);
  });

async function tellOwner(tx: Tx, row: BatchRow): Promise<void> {
  const person = row.owner_id ? await getPersonForLetter(tx, row.owner_id) : null;
  if (!person) return;
  const { baseUrl, sender } = house();
  const path = row.state === "sending" ? `/batches/${row.slug}` : `/batches/drafts/${row.id}`;
  await sendLetter(tx, {
    kind: row.state === "sending" ? "batches.approved" : "batches.returned",
    recordKind: NOTICE_KIND,
    recordId: row.id,
    from: sender,
    to: [{ name: person.name, address: person.address }],
    headers: { "Auto-Submitted": "auto-generated" },
    ...decisionLetter(person.locale, {
      title: row.title,
      reason: row.state === "sending" ? null : (row.return_reason ?? ""),
      href: `${baseUrl}/${person.locale}${path}`,
    }),
  });
}
