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

export interface MeetingFacts {
  readonly state: MeetingState;
  readonly agendaItems: number;
  readonly minutes: string;
  /** Lines of the minutes that could not be read. */
  readonly minutesFaults: number;
  readonly attendanceTaken: boolean;
}

export type DeedFault = "not-from-this-state" | "no-agenda" | "no-attendance" | "no-minutes" | "minutes-faulty";

export function decideDeed(facts: MeetingFacts, deed: Deed): Outcome<MeetingState, DeedFault> {
  const { from, to } = WAY[deed];
  if (!from.includes(facts.state)) return refused("not-from-this-state");
  if (deed === "convene" && facts.agendaItems === 0) return refused("no-agenda");
  if (deed === "hold" && !facts.attendanceTaken) return refused("no-attendance");
  if (deed === "send-minutes" && facts.minutes.trim() === "") return refused("no-minutes");
  if (deed === "send-minutes" && facts.minutesFaults > 0) return refused("minutes-faulty");
  return done(to);
}

/** Deeds that lead on from a state, in the order of the way. */
export const deedsFrom = (state: MeetingState): Deed[] => DEEDS.filter((deed) => WAY[deed].from.includes(state));

export const PRESENCES = ["present", "late", "left", "excused", "absent", "represented"] as const;
export type Presence = (typeof PRESENCES)[number];
export const isPresence = (word: string): word is Presence => (PRESENCES as readonly string[]).includes(word);

/** Whoever was there for some of it, or sent somebody, counts; the excused are not absent without a reason. */
export const counts = (presence: Presence): boolean => presence !== "excused" && presence !== "absent";

export interface Quorum {
  readonly present: number;
  /** Seats with a vote that somebody holds: what "more than half" is counted of. */
  readonly base: number;
  readonly reached: boolean;
}

/** More than half of the held seats with a vote, said with its base. A body without held seats reaches none. */
export function quorumOf(seats: readonly { readonly votes: boolean; readonly presence: Presence | null }[]): Quorum {
  const voting = seats.filter(({ votes }) => votes);
  const present = voting.filter(({ presence }) => presence !== null && counts(presence)).length;
  return { present, base: voting.length, reached: voting.length > 0 && 2 * present > voting.length };
}

export type ItemKind = "topic" | "approve-minutes" | "open-actions";

export interface CarriedFacts {
  /** Meetings of the body that were held and whose minutes are not approved, oldest first. */
  readonly unapproved: readonly { readonly id: string; readonly title: string }[];
  /** Action items of earlier meetings that nothing has ended. */
  readonly openActions: number;
}

/** What stands on the next agenda by itself, before anything else: minutes to approve, and what is still to be done. */
export const carriedItems = (
  facts: CarriedFacts,
): { readonly kind: Exclude<ItemKind, "topic">; readonly aboutId: string | null; readonly title: string }[] => [
  ...facts.unapproved.map(({ id, title }) => ({ kind: "approve-minutes" as const, aboutId: id, title })),
  ...(facts.openActions > 0 ? [{ kind: "open-actions" as const, aboutId: null, title: "" }] : []),
];

/** An agenda as it is typed: an item a line; a line that begins with two blanks or a dash stands below the one before. */
export const readAgenda = (typed: string): { title: string; depth: 0 | 1; internal: boolean }[] =>
  typed
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, at) => {
      const depth = at > 0 && /^(\s{2,}|\s*[-–])/.test(line) ? (1 as const) : (0 as const);
      const internal = /\s*\(\s*!\s*\)\s*$/.test(line);
      const title = line
        .replace(/\s*\(\s*!\s*\)\s*$/, "")
        .replace(/^\s*[-–]\s*/, "")
        .replace(/^\s*\d{1,2}([.)]\d{0,2})*[.)]?\s+/, "")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 300);
      return { title, depth, internal };
    })
    .filter(({ title }) => title !== "");

export const writeAgenda = (items: readonly { title: string; depth: number; internal: boolean }[]): string =>
  items.map(({ title, depth, internal }) => `${depth > 0 ? "- " : ""}${title}${internal ? " (!)" : ""}`).join("\n");
