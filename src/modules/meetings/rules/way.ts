import { done, type Outcome, refused } from "../../../kernel/outcome.ts";

export const MEETING_STATES = [
  "draft",
  "convened",
  "held",
  "minutes-sent",
  "approved",
  "published",
  "cancelled",
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What staff do with a meeting; approval is a deed of the later meeting at which it was given. */
export const DEEDS = ["convene", "hold", "send-minutes", "approve", "publish", "cancel"] as const;
export type Deed = (typeof DEEDS)[number];
export const isDeed = (word: string): word is Deed => (DEEDS as readonly string[]).includes(word);

/** The one table of a meeting's way: from where each deed leads, and where to. */
export const WAY: Readonly<Record<Deed, { readonly from: readonly MeetingState[]; readonly to: MeetingState }>> = {
  convene: { from: ["draft"], to: "convened" },
  hold: { from: ["convened"], to: "held" },
  "send-minutes": { from: ["held"], to: "minutes-sent" },
  approve: { from: ["minutes-sent"], to: "approved" },
  publish: { from: ["approved"], to: "published" },
  cancel: { from: ["draft", "convened"], to: "cancelled" },
};

/** What is open to whom in each state. `isPublic`: everybody knows of the meeting. `tookPlace`: it counts as a meeting. */
export const STATES: Readonly<
  Record<
    MeetingState,
    {
      readonly isPublic: boolean;
      readonly tookPlace: boolean;
      /** Time, place and agenda may still change. */
      readonly agendaOpen: boolean;
      readonly minutesOpen: boolean;
    }
  >
> = {
  draft: { isPublic: false, tookPlace: false, agendaOpen: true, minutesOpen: false },
  convened: { isPublic: true, tookPlace: false, agendaOpen: true, minutesOpen: true },
  held: { isPublic: true, tookPlace: true, agendaOpen: false, minutesOpen: true },
  "minutes-sent": { isPublic: true, tookPlace: true, agendaOpen: false, minutesOpen: true },
  approved: { isPublic: true, tookPlace: true, agendaOpen: false, minutesOpen: false },
  published: { isPublic: true, tookPlace: true, agendaOpen: false, minutesOpen: false },
  cancelled: { isPublic: true, tookPlace: false, agendaOpen: false, minutesOpen: false },
};

export interface MeetingFacts {
  readonly state: MeetingState;
  readonly startsAt: Date;
  readonly agendaItems: number;
  readonly minutes: string;
  /** Lines of the minutes that could not be read. */
  readonly minutesFaults: number;
  readonly attendanceTaken: boolean;
  readonly openCorrections: number;
  /** The meeting that approves, for the deed "approve". */
  readonly approving: { readonly state: MeetingState; readonly startsAt: Date; readonly onAgenda: boolean } | null;
  /** Why it is cancelled, for that deed. */
  readonly because: string;
}

export type DeedFault =
  | "not-from-this-state"
  | "no-agenda"
  | "too-early"
  | "no-attendance"
  | "no-minutes"
  | "minutes-faulty"
  | "corrections-open"
  | "not-approved-there"
  | "no-reason";

export function decideDeed(facts: MeetingFacts, deed: Deed, now: Date): Outcome<MeetingState, DeedFault> {
  const { from, to } = WAY[deed];
  if (!from.includes(facts.state)) return refused("not-from-this-state");
  const fault = faultOf(facts, deed, now);
  return fault ? refused(fault) : done(to);
}

function faultOf(facts: MeetingFacts, deed: Deed, now: Date): DeedFault | null {
  switch (deed) {
    case "convene":
      return facts.agendaItems === 0 ? "no-agenda" : null;
    case "hold":
      if (facts.startsAt > now) return "too-early";
      return facts.attendanceTaken ? null : "no-attendance";
    case "send-minutes":
      if (facts.minutes.trim() === "") return "no-minutes";
      return facts.minutesFaults > 0 ? "minutes-faulty" : null;
    case "approve": {
      const { approving } = facts;
      if (!approving?.onAgenda || !STATES[approving.state].tookPlace || approving.startsAt <= facts.startsAt)
        return "not-approved-there";
      return facts.openCorrections > 0 ? "corrections-open" : null;
    }
    case "publish":
      return null;
    case "cancel":
      return facts.because.trim() === "" ? "no-reason" : null;
  }
}

/** Deeds that lead on from a state, in the order of the way. */
export const deedsFrom = (state: MeetingState): Deed[] => DEEDS.filter((deed) => WAY[deed].from.includes(state));
