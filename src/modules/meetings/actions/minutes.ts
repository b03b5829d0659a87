import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { type Letter, sendLetters } from "../../../platform/mail/out/index.ts";
import type { Tx, Work } from "../../../platform/work/index.ts";
import { sayIn } from "../../../say/index.ts";
import { findBody } from "../../bodies/index.ts";
import { correctionLetter, minutesLetter } from "../messages/minutes.ts";
import { lockMeeting, type MeetingRow, setMeeting } from "../queries/meetings.ts";
import { insertCorrection, insertVersion, lockCorrection, setCorrection } from "../queries/minutes.ts";
import { setInvitations } from "../queries/people.ts";
import { STATES } from "../rules/way.ts";
import { house } from "./house.ts";
import { type Invited, listInvited } from "./invite.ts";
import { keepRecords, type LineProblem, problemsOf } from "./records.ts";
import { dayOf } from "./seats.ts";
import { MEETING_KIND, settle } from "./settle.ts";
import { sealed } from "./signing.ts";
import { titleOf } from "./words.ts";

export const MOST_MINUTES = 100_000;

export interface Written {
  readonly version: number;
  readonly problems: readonly LineProblem[];
}

/**
 * Keeps the text as a new version, whatever stands in it; what cannot be read is told, and keeps it from being sent. Who
 * wrote on from an older version than the one that stands is told so and overwrites nothing.
 */
export const writeMinutes = (
  work: Work,
  id: string,
  wish: { readonly text: string; readonly from: number },
): Promise<Outcome<Written, "not-found" | "not-from-this-state" | "too-long" | "newer" | "faulty">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, id);
    if (!row) return refused("not-found");
    if (!STATES[row.state].minutesOpen) return refused("not-from-this-state");
    const text = wish.text.replace(/\r\n?/g, "\n");
    if (text.length > MOST_MINUTES) return refused("too-long");
    if (wish.from !== row.minutes_version && text !== row.minutes) return refused("newer");
    const problems = await problemsOf(tx, row, text);
    if (text === row.minutes) return done({ version: row.minutes_version, problems });
    // Sent minutes are what the records were made of: a text that cannot be read whole would tear them apart.
    if (row.state === "minutes-sent" && problems.length > 0) return refused("faulty");
    const version = row.minutes_version + 1;
    const changed = { ...row, minutes: text, minutes_version: version };
    await setMeeting(tx, row.id, { minutes: text, minutes_version: version });
    await insertVersion(tx, {
      meeting_id: row.id,
      version,
      text,
      saved_at: work.now,
      saved_by: work.actor.kind === "person" ? work.actor.id : null,
    });
    if (row.state === "minutes-sent") await keepRecords(tx, work, changed);
    await settle(tx, changed);
    return done({ version, problems });
  });

/** Sends the minutes to everybody invited; again after they were corrected. */
export async function sendMinutes(tx: Tx, work: Work, row: MeetingRow, corrected: boolean): Promise<void> {
  const invited = (await listInvited(tx, row)).filter(({ addressee }) => addressee);
  const body = (await findBody(tx, row.body_id))!;
  await sendLetters(
    tx,
    invited.map((each) => {
      const { locale } = each.addressee!;
      const say = sayIn(locale);
      return letterTo(
        each,
        row,
        "meetings.minutes",
        minutesLetter(locale, {
          title: titleOf(say, body, row),
          day: say.day(dayOf(row)),
          corrected,
          href: pageOf(each),
        }),
      );
    }),
  );
  await setInvitations(
    tx,
    invited.map(({ invitation }) => invitation.id),
    { minutes_sent_at: work.now },
  );
}

const pageOf = ({ invitation, addressee }: Invited): string =>
  `${house().baseUrl}/${addressee!.locale}/meetings/invitation/${sealed("invitation", invitation.id)}#minutes`;

function letterTo(
  { addressee }: Invited,
  row: MeetingRow,
  kind: string,
  written: { subject: string; text: string; html: string },
): Letter {
  const { locale: _, ...to } = addressee!;
  return {
    kind,
    recordKind: MEETING_KIND,
    recordId: row.id,
    from: house().sender,
    to: [to],
    headers: { "Auto-Submitted": "auto-generated" },
    ...written,
  };
}

/** Who was invited says what is wrong in the minutes, until they are approved. */
export const askForCorrection = (
  work: Work,
  id: string,
  wish: { readonly mandateId: string; readonly words: string },
): Promise<Outcome<null, "not-found" | "not-from-this-state" | "no-words" | "long-words">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, id);
    if (!row) return refused("not-found");
    if (row.state !== "minutes-sent") return refused("not-from-this-state");
    const words = wish.words.trim();
    if (words === "") return refused("no-words");
    if (words.length > 4000) return refused("long-words");
    await insertCorrection(tx, {
      id: uuidv7(),
      meeting_id: row.id,
      mandate_id: wish.mandateId,
      words,
      asked_at: work.now,
      verdict: null,
      decided_at: null,
    });
    await settle(tx, row);
    return done(null);
  });

/** Staff say whether a correction was taken in; who asked for it is told. */
export const decideCorrection = (
  work: Work,
  meetingId: string,
  correctionId: string,
  wish: { readonly taken: boolean; readonly reason: string },
): Promise<Outcome<null, "not-found" | "no-reason" | "decided">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, meetingId);
    const correction = row && (await lockCorrection(tx, row.id, correctionId));
    if (!row || !correction) return refused("not-found");
    if (correction.verdict) return refused("decided");
    const reason = wish.reason.trim().slice(0, 1000);
    if (!wish.taken && reason === "") return refused("no-reason");
    await setCorrection(tx, correction.id, {
      verdict: wish.taken ? "taken" : "declined",
      reason,
      decided_at: work.now,
    });
    const asker = (await listInvited(tx, row)).find(({ mandate }) => mandate.id === correction.mandate_id);
    const body = (await findBody(tx, row.body_id))!;
    if (asker?.addressee)
      await sendLetters(tx, [
        letterTo(
          asker,
          row,
          "meetings.correction",
          correctionLetter(asker.addressee.locale, {
            title: titleOf(sayIn(asker.addressee.locale), body, row),
            words: correction.words,
            taken: wish.taken,
            reason,
            href: pageOf(asker),
          }),
        ),
      ]);
    await settle(tx, row);
    return done(null);
  });
