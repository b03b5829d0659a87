import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { announce, type Tx, type Work } from "../../../platform/work/index.ts";
import { listItems } from "../queries/agenda.ts";
import { findMeeting, lockMeeting, type MeetingRow, setMeeting } from "../queries/meetings.ts";
import { listCorrections } from "../queries/minutes.ts";
import { listPresences } from "../queries/people.ts";
import { type Deed, type DeedFault, decideDeed, type MeetingFacts } from "../rules/way.ts";
import { inviteMembers, writeToInvited } from "./invite.ts";
import { carryOn } from "./meetings.ts";
import { sendMinutes } from "./minutes.ts";
import { keepRecords, problemsOf } from "./records.ts";
import { MEETING_KIND, settle } from "./settle.ts";

export interface DeedWish {
  /** Why, for a cancellation. */
  readonly because?: string;
  /** The later meeting at which the minutes were approved. */
  readonly approvedAt?: string;
}

/** One step on the way of a meeting, with everything that follows from it: letters, records, promises, the next agenda. */
export const doDeed = (
  work: Work,
  id: string,
  deed: Deed,
  wish: DeedWish = {},
): Promise<Outcome<MeetingRow, DeedFault | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockMeeting(tx, id);
    if (!row) return refused("not-found");
    const decision = decideDeed(await factsOf(tx, row, wish), deed, work.now);
    if (!decision.ok) return decision;
    const changed = { ...row, state: decision.value, ...columnsOf(deed, work, wish, row) };
    await setMeeting(tx, row.id, { state: changed.state, ...columnsOf(deed, work, wish, row) });
    await follow(tx, work, changed, deed);
    await announce(tx, { name: `meetings.${FACTS[deed]}`, kind: MEETING_KIND, recordId: row.id });
    const settled = await settle(tx, changed);
    // What is open has changed: held minutes wait for approval, approved ones no longer do, promises were made.
    if (deed === "hold" || deed === "send-minutes" || deed === "approve") await carryOn(tx, row.body_id);
    return done(settled);
  });

const FACTS: Readonly<Record<Deed, string>> = {
  convene: "convened",
  hold: "held",
  "send-minutes": "minutes-sent",
  approve: "approved",
  publish: "published",
  cancel: "cancelled",
};

async function factsOf(tx: Tx, row: MeetingRow, wish: DeedWish): Promise<MeetingFacts> {
  const [items, presences, problems, corrections, later] = await Promise.all([
    listItems(tx, [row.id]),
    listPresences(tx, [row.id]),
    problemsOf(tx, row, row.minutes),
    listCorrections(tx, [row.id]),
    wish.approvedAt ? findMeeting(tx, wish.approvedAt) : null,
  ]);
  const laterItems = later && later.body_id === row.body_id ? await listItems(tx, [later.id]) : [];
  return {
    state: row.state,
    startsAt: row.starts_at,
    agendaItems: items.length,
    minutes: row.minutes,
    minutesFaults: problems.length,
    attendanceTaken: presences.length > 0,
    openCorrections: corrections.filter(({ verdict }) => verdict === null).length,
    approving: later && {
      state: later.state,
      startsAt: later.starts_at,
      onAgenda: laterItems.some(({ about_id }) => about_id === row.id),
    },
    because: wish.because ?? "",
  };
}

const columnsOf = (deed: Deed, work: Work, wish: DeedWish, row: MeetingRow): Partial<MeetingRow> => {
  switch (deed) {
    case "convene":
      return { convened_at: work.now };
    case "send-minutes":
      return { minutes_sent_at: work.now };
    case "approve":
      return { approved_at: work.now, approved_at_meeting_id: wish.approvedAt ?? null };
    case "publish":
      return { published_at: work.now };
    case "cancel":
      return { cancelled_because: wish.because!.trim().slice(0, 1000), sequence: row.sequence + 1 };
    case "hold":
      return {};
  }
};

async function follow(tx: Tx, work: Work, row: MeetingRow, deed: Deed): Promise<void> {
  if (deed === "convene") {
    await inviteMembers(tx, row);
    await writeToInvited(tx, row, "invited");
  }
  // Nobody was ever told of a draft.
  if (deed === "cancel" && row.convened_at) await writeToInvited(tx, row, "cancelled");
  if (deed === "send-minutes") {
    await keepRecords(tx, work, row);
    await sendMinutes(tx, work, row, false);
  }
}
