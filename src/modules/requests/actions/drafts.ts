import { randomBytes } from "node:crypto";
import type { Day } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { oneLine, withoutTricks } from "../../../kernel/text/index.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import type { Work } from "../../../platform/work/work.ts";
import { type DraftRow, insertDraft, lockDraft, removeDraft, removeStaleDrafts, setDraft } from "../queries/drafts.ts";
import { signed } from "../rules/drafts.ts";
import type { ShownAs } from "../rules/names.ts";
import type { UrgentGround } from "../rules/urgency.ts";
import { findAskable } from "./institution.ts";

const DAY_MS = 86_400_000;

export interface DraftWords {
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  readonly askerName: string;
  readonly shownAs: ShownAs;
  readonly urgentGround?: UrgentGround | null;
  readonly urgentReason?: string;
  readonly embargoUntil?: Day | null;
}

/** Begins a letter to an institution. The key in the answer is all that leads back to it. */
export const startDraft = (
  work: Work,
  wish: { institutionId: string; ownerId: string | null; sameAs?: string | null } & DraftWords,
): Promise<Outcome<{ key: string }, "no-institution">> =>
  work.inTransaction(async (tx) => {
    const institution = await findAskable(tx, wish.institutionId, work.today);
    if (!institution) return refused("no-institution");
    const key = randomBytes(20).toString("base64url");
    await insertDraft(tx, {
      id: uuidv7(),
      key,
      owner_id: wish.ownerId,
      institution_id: institution.id,
      same_as: wish.sameAs ?? null,
      ...columnsOf(wish),
      created_at: work.now,
      updated_at: work.now,
    });
    return done({ key });
  });

/** Keeps what was typed, whatever is still wrong with it: nothing a person wrote is lost. */
export const saveDraft = (
  work: Work,
  key: string,
  words: DraftWords & { institutionId?: string },
  viewerId: string | null,
): Promise<Outcome<DraftRow, "not-found">> =>
  work.inTransaction(async (tx) => {
    const draft = await lockDraft(tx, key);
    if (!draft || !mayWrite(draft, viewerId)) return refused("not-found");
    const institution = words.institutionId ? await findAskable(tx, words.institutionId, work.today) : null;
    const changes = {
      ...columnsOf(words),
      institution_id: institution?.id ?? draft.institution_id,
      owner_id: draft.owner_id ?? viewerId,
      updated_at: work.now,
    };
    await setDraft(tx, draft.id, changes);
    return done({ ...draft, ...changes });
  });

/** Whoever holds the key may write on, until somebody has signed in with it: then only that person. */
export const mayWrite = (draft: Pick<DraftRow, "owner_id">, viewerId: string | null): boolean =>
  draft.owner_id === null || draft.owner_id === viewerId;

/** The first signed-in person who opens a draft with its key owns it from then on. */
export const claimDraft = (work: Work, key: string, personId: string): Promise<DraftRow | null> =>
  work.inTransaction(async (tx) => {
    const draft = await lockDraft(tx, key);
    if (!draft || !mayWrite(draft, personId)) return null;
    if (draft.owner_id === null) await setDraft(tx, draft.id, { owner_id: personId });
    return { ...draft, owner_id: personId };
  });

export const discardDraft = (work: Work, key: string, personId: string): Promise<Outcome<null, "not-found">> =>
  work.inTransaction(async (tx) => {
    const draft = await lockDraft(tx, key);
    if (!draft || draft.owner_id !== personId) return refused("not-found");
    await removeDraft(tx, draft.id);
    return done(null);
  });

/** Drafts without an owner are kept two weeks, those of a person half a year. */
export const clearStaleDrafts = (work: Work): Promise<unknown> =>
  work.inTransaction((tx) =>
    removeStaleDrafts(tx, {
      ownerless: new Date(work.now.getTime() - 14 * DAY_MS),
      owned: new Date(work.now.getTime() - 182 * DAY_MS),
    }),
  );

const columnsOf = (words: DraftWords) => ({
  language: words.language,
  title: oneLine(words.title).slice(0, 400),
  body: signed(withoutTricks(words.body).slice(0, 19_000), oneLine(words.askerName).slice(0, 200)),
  asker_name: oneLine(words.askerName).slice(0, 200),
  shown_as: words.shownAs,
  urgent: Boolean(words.urgentGround),
  urgent_ground: words.urgentGround ?? null,
  urgent_reason: withoutTricks(words.urgentReason ?? "").slice(0, 2_000),
  embargo_until: words.embargoUntil ?? null,
});
