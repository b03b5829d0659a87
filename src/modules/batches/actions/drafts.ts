import type { Day } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Work } from "../../../platform/work/index.ts";
import { findBatch, insertBatch, lockBatch, removeBatch, setBatch } from "../queries/batches.ts";
import { putMembers } from "../queries/members.ts";
import { slugOf } from "../rules/addresses.ts";
import { MOST_BODY, MOST_TITLE, STATES } from "../rules/batches.ts";

export interface BatchDraft {
  readonly title: string;
  readonly body: string;
  readonly askerName: string;
  readonly shownAs: "full" | "initials" | "hidden";
  readonly language: Language;
  readonly embargoUntil: Day | null;
  readonly institutionIds: readonly string[];
}

/** What is too long is cut only where the table could not hold it; the writer is told before that. */
const columnsOf = (id: string, draft: BatchDraft) => ({
  slug: slugOf(id, draft.title),
  title: draft.title.slice(0, MOST_TITLE * 2),
  body: draft.body.slice(0, MOST_BODY * 2),
  asker_name: draft.askerName.slice(0, 200),
  shown_as: draft.shownAs,
  language: draft.language,
  embargo_until: draft.embargoUntil,
});

/** Keeps what was written, whatever is still wrong with it. */
export const startDraft = (work: Work, ownerId: string, draft: BatchDraft): Promise<string> =>
  work.inTransaction(async (tx) => {
    const id = uuidv7();
    await insertBatch(tx, {
      id,
      ...columnsOf(id, draft),
      owner_id: ownerId,
      state: "draft",
      created_at: work.now,
      updated_at: work.now,
    });
    await putMembers(tx, id, draft.institutionIds);
    return id;
  });

export const changeDraft = (
  work: Work,
  id: string,
  ownerId: string,
  draft: BatchDraft,
): Promise<Outcome<null, "not-found" | "not-a-draft">> =>
  work.inTransaction(async (tx) => {
    const row = await lockBatch(tx, id);
    if (row?.owner_id !== ownerId) return refused("not-found");
    if (!STATES[row.state].edits) return refused("not-a-draft");
    await setBatch(tx, id, { ...columnsOf(id, draft), updated_at: work.now });
    await putMembers(tx, id, draft.institutionIds);
    return done(null);
  });

export const discardDraft = (work: Work, id: string, ownerId: string): Promise<boolean> =>
  work.inTransaction(async (tx) => {
    const row = await findBatch(tx, id);
    if (row?.owner_id !== ownerId || !STATES[row.state].edits) return false;
    await removeBatch(tx, id);
    return true;
  });
