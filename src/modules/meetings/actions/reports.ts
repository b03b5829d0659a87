import type { Language } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { announce, type Work } from "../../../platform/work/index.ts";
import { lockMeeting } from "../queries/meetings.ts";
import { putReport } from "../queries/people.ts";
import { STATES } from "../rules/way.ts";
import { seatsAt } from "./seats.ts";
import { MEETING_KIND, settle } from "./settle.ts";

/** A member tells those who elected her how it was: public at once, and told to who follows the body. */
export const reportBack = (
  work: Work,
  meetingId: string,
  wish: { readonly mandateId: string; readonly words: string; readonly language: Language },
): Promise<Outcome<null, "not-found" | "not-held-yet" | "no-words" | "long-words">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, meetingId);
    const isMember =
      row &&
      (await seatsAt(tx, row)).some(
        ({ holder, deputy }) => holder.id === wish.mandateId || deputy?.id === wish.mandateId,
      );
    if (!row || !isMember) return refused("not-found");
    if (!STATES[row.state].tookPlace) return refused("not-held-yet");
    const words = wish.words.trim();
    if (words === "") return refused("no-words");
    if (words.length > 10_000) return refused("long-words");
    await putReport(tx, {
      id: uuidv7(),
      meeting_id: row.id,
      mandate_id: wish.mandateId,
      words,
      language: wish.language,
      reported_at: work.now,
    });
    await announce(tx, { name: "meetings.reported", kind: MEETING_KIND, recordId: row.id });
    await settle(tx, row);
    return done(null);
  });
