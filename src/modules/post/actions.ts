import { done, type Outcome, refused } from "../../kernel/outcome.ts";
import { files, removeOrphans } from "../../platform/files/index.ts";
import { placeByHand, readAgain, setAside } from "../../platform/mail/in/index.ts";
import { sendAgain } from "../../platform/mail/out/index.ts";
import type { ArrivedMail, Placing } from "../../platform/module/answers.ts";
import type { Tx, Work } from "../../platform/work/index.ts";
import { deleteLearntBefore, insertLearnt, listLearnt } from "./queries/learnt.ts";
import { emptyOldLetters } from "./queries/person.ts";
import { findRecord, titleOf } from "./queries/records.ts";
import { decideSettingAside, isRecordId, learntScore, readReference, traitsOf } from "./rules.ts";

/** Puts a letter that did not get through on its way again. */
export const sendLetterAgain = (
  work: Work,
  id: string,
): Promise<Outcome<null, "not-found" | "not-repeatable" | "emptied">> =>
  work.inTransaction((tx) => sendAgain(tx, id, work.now));

export type Placed = { readonly kind: string; readonly id: string; readonly title: string };

/**
 * Puts a waiting letter to the record that was named by its address in the site, its number or its id, and remembers
 * sender and address, so that the next letter like it comes with a suggestion.
 */
export async function placeLetter(
  work: Work,
  id: string,
  typed: string,
): Promise<Outcome<Placed, "no-reference" | "not-found" | "not-waiting" | "no-such-record">> {
  const reference = readReference(typed);
  if (!reference) return refused("no-reference");
  const record = await findRecord(work.db, reference);
  if (!record || !isRecordId(record.id)) return refused("no-such-record");
  let title = record.title;
  const placed = await placeByHand(work, id, record.id, async (tx, { recordKind, recordId, arrived }) => {
    title ||= await titleOf(tx, recordKind, recordId);
    const traits = traitsOf(arrived.mail.from?.address ?? null, arrived.recipients);
    await insertLearnt(tx, traits, { kind: recordKind, id: recordId, title }, work.now);
  });
  return placed.ok ? done({ kind: placed.value.recordKind, id: placed.value.recordId, title }) : placed;
}

/** Takes a letter out of the pen with a reason; it stays readable. */
export async function setLetterAside(
  work: Work,
  id: string,
  reason: string,
): Promise<Outcome<null, "no-reason" | "too-long" | "not-waiting">> {
  const decision = decideSettingAside(reason);
  if (!decision.ok) return decision;
  return (await work.inTransaction((tx) => setAside(tx, id, decision.value))) ? done(null) : refused("not-waiting");
}

/** Has a letter read anew: after a fault was mended, or because setting it aside was a mistake. */
export const readLetterAgain = async (work: Work, id: string): Promise<Outcome<null, "not-waiting">> =>
  (await work.inTransaction((tx) => readAgain(tx, id))) ? done(null) : refused("not-waiting");

/**
 * What staff taught, as a suggestion beside those of the departments: the post room's answer when a letter arrives. It
 * never places by itself; the code says so that nobody knows the letter, for a suggestion is no knowledge.
 */
export async function suggestLearnt(tx: Tx, arrived: ArrivedMail): Promise<Placing> {
  const found = await listLearnt(tx, traitsOf(arrived.mail.from?.address ?? null, arrived.recipients));
  if (found.length === 0) return { kind: "not-mine" };
  return {
    kind: "held",
    why: "nobodys",
    suggestions: found.map(({ trait, recordKind, recordId, title, times, all }) => ({
      recordKind,
      recordId,
      title,
      score: learntScore(trait, times, all),
      why: `learnt-${trait}`,
    })),
  };
}

const DAY_MS = 86_400_000;

/** Forgets what the post room needs no more: texts of account letters after 180 days, keys after one, teaching after 730. */
export const tidy = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    const ago = (days: number) => new Date(work.now.getTime() - days * DAY_MS);
    await emptyOldLetters(tx, ago(180), ago(1));
    await deleteLearntBefore(tx, ago(730));
  });

/**
 * Removes contents that a letter or an upload left behind when its transaction did not come about. The machine's clock,
 * not the work's: it is compared with the times the store itself notes.
 */
export const clearFiles = async (work: Work): Promise<void> => {
  await removeOrphans(work.db, files(), new Date());
};
