import { totalOf, type VotesBySide } from "./minutes.ts";

export interface PopoloGiven {
  readonly meetings: readonly {
    id: string;
    bodyId: string;
    name: string;
    startsAt: Date;
    endsAt: Date;
    status: string;
    url: string;
  }[];
  readonly votes: readonly {
    id: string;
    meetingId: string;
    bodyId: string;
    text: string;
    at: Date;
    carried: boolean;
    votes: VotesBySide;
  }[];
}

const OPTIONS = [
  ["yes", "for"],
  ["no", "against"],
  ["abstain", "abstained"],
] as const;

/** Meetings and votes as Popolo has them: Event, Motion, VoteEvent with counts, and group results for each side. */
export const popoloOf = ({ meetings, votes }: PopoloGiven) => ({
  events: meetings.map(({ id, bodyId, name, startsAt, endsAt, status, url }) => ({
    id,
    name,
    start_date: startsAt.toISOString(),
    end_date: endsAt.toISOString(),
    status,
    organization_id: bodyId,
    links: [{ url }],
  })),
  motions: votes.map(({ id, meetingId, bodyId, text, at, carried }) => ({
    id: `motion-${id}`,
    organization_id: bodyId,
    text,
    date: at.toISOString(),
    result: carried ? "pass" : "fail",
    legislative_session_id: meetingId,
  })),
  vote_events: votes.map(({ id, at, carried, votes: sides }) => ({
    id,
    motion_id: `motion-${id}`,
    start_date: at.toISOString(),
    result: carried ? "pass" : "fail",
    counts: OPTIONS.map(([option, way]) => ({ option, value: totalOf(sides)[way] })),
    group_results: Object.entries(sides)
      .filter(([side]) => side !== "all")
      .map(([group, count]) => ({
        group,
        counts: OPTIONS.map(([option, way]) => ({ option, value: count[way] })),
      })),
  })),
});
