import { TAGS } from "../../../kernel/language.ts";
import { timeAt, writeTime } from "../../../kernel/time-of-day.ts";
import { notFound } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { type BodyRow, findBodyBySlug, type Side } from "../../bodies/index.ts";
import { type CommitmentRow, listPromises } from "../../commitments/index.ts";
import { type OrganisationName, organisationNames } from "../../register/index.ts";
import { earlierThan, openActions } from "../actions/carry.ts";
import { house } from "../actions/house.ts";
import { type HeldSeat, seatsAt } from "../actions/seats.ts";
import { itemTitle, nameOf, pathOf } from "../actions/words.ts";
import type { AgendaLine, PaperLine } from "../pages/agenda.tsx";
import type { MeetingView, PresenceLine } from "../pages/meeting.tsx";
import type { ActionLine, ResultsView } from "../pages/results.tsx";
import { type ItemRow, listItems, listPapers, type PaperRow } from "../queries/agenda.ts";
import { findMeetingByNumber, listMeetingsByIds, type MeetingRow } from "../queries/meetings.ts";
import { listRecords, type RecordRow } from "../queries/minutes.ts";
import { listInvitations, listPresences, listReports, type PresenceRow } from "../queries/people.ts";
import { beginsAfter, numbersOf } from "../rules/agenda.ts";
import { quorumOf } from "../rules/presence.ts";
import { STATES } from "../rules/way.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { commitmentLine } from "./words.ts";

export interface FoundMeeting {
  readonly body: BodyRow;
  readonly row: MeetingRow;
}

/** The meeting an address names; a draft is there for staff alone. */
export async function getMeeting(visit: Visit): Promise<FoundMeeting> {
  const body = (await findBodyBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();
  const row = (await findMeetingByNumber(visit.work.db, body.id, visit.params.number ?? "")) ?? notFound();
  if (row.state === "draft" && !visit.can("meetings.keep")) notFound();
  return { body, row };
}

/** Whether somebody reads a meeting as one of its members: by account, or by the link she was sent. */
export const isMember = (visit: Visit, seats: readonly HeldSeat[]): boolean =>
  visit.viewer !== null &&
  seats.some(({ holder, deputy }) => [holder.person_id, deputy?.person_id].includes(visit.viewer!.id));

export interface Reading {
  /** Members and staff read what is not for the public. */
  readonly inner: boolean;
  /** Where papers are fetched: the public path, or the member's own link. */
  readonly paperPath: string;
}

/** A meeting as one reader may see it. Nine queries at most, however long its agenda. */
export async function meetingView(
  visit: Visit,
  { body, row }: FoundMeeting,
  reading: Reading,
  seats: readonly HeldSeat[],
) {
  const { db } = visit.work;
  const [items, papers, presences, invitations, records, reports, names] = await Promise.all([
    listItems(db, [row.id]),
    listPapers(db, [row.id]),
    listPresences(db, [row.id]),
    listInvitations(db, [row.id]),
    listRecords(db, [row.id]),
    listReports(db, [row.id]),
    organisationNames(
      db,
      seats.flatMap(({ holder }) => holder.on_behalf_of ?? []),
    ),
  ]);
  const [about, open, promises] = await Promise.all([
    listMeetingsByIds(
      db,
      [...items.map(({ about_id }) => about_id), row.approved_at_meeting_id].flatMap((id) => id ?? []),
    ),
    STATES[row.state].agendaOpen && items.some(({ kind }) => kind === "open-actions")
      ? earlierThan(db, row).then((earlier) =>
          openActions(
            db,
            earlier.map(({ id }) => id),
          ),
        )
      : [],
    promisesOf(visit, records),
  ]);
  const owners = await organisationNames(
    db,
    [...open, ...promises.values()].map(({ addressee_id }) => addressee_id),
  );
  const showsMinutes =
    row.minutes !== "" && (row.state === "published" || (reading.inner && STATES[row.state].tookPlace));
  const approvedAt = about.find(({ id }) => id === row.approved_at_meeting_id);
  const there = new Map(presences.map((presence) => [presence.seat_id, presence]));
  const view: MeetingView = {
    body: visit.say.translated(body.names),
    title: nameOf(visit.say, row),
    state: row.state,
    facts: factsOf(visit, row, reading, approvedAt ?? null),
    cancelledBecause: row.cancelled_because,
    agenda: agendaOf(visit, body, row, reading, items, papers, about),
    hidden: reading.inner ? 0 : items.filter(({ internal }) => internal).length,
    papers: papers.filter(({ item_id }) => item_id === null).flatMap((paper) => paperLine(visit, reading, paper)),
    open: open.map((promise) => commitmentLine(visit, promise, owners)),
    expected:
      row.state === "convened"
        ? {
            yes: invitations.filter(({ answer }) => answer === "accepted").length,
            perhaps: invitations.filter(({ answer }) => answer === "tentative").length,
            no: invitations.filter(({ answer }) => answer === "declined").length,
            silent: invitations.filter(({ answer }) => answer === "needs-action").length,
          }
        : null,
    quorum:
      presences.length > 0 && STATES[row.state].tookPlace
        ? quorumOf(seats.map(({ seat }) => ({ votes: seat.votes, presence: there.get(seat.id)?.presence ?? null })))
        : null,
    presences: presences.length > 0 && STATES[row.state].tookPlace ? presenceLines(visit, seats, there, names) : [],
    minutes: showsMinutes
      ? {
          text: row.minutes,
          lang: TAGS[row.language].lang,
          isDraft: row.state === "held" || row.state === "minutes-sent",
        }
      : null,
    minutesWait: STATES[row.state].tookPlace && row.state !== "published",
    results: showsMinutes ? resultsOf(visit, records, promises, owners) : null,
    reports: reports.map((report) => {
      const seat = seats.find(({ holder, deputy }) => [holder.id, deputy?.id].includes(report.mandate_id));
      const mandate = seat?.holder.id === report.mandate_id ? seat.holder : seat?.deputy;
      return {
        by: visit.say(texts.reportBy, {
          name: mandate?.person_name ?? visit.say(texts.forgotten),
          day: visit.say.day(dayIn(report.reported_at)),
        }),
        words: report.words,
        lang: TAGS[report.language].lang,
      };
    }),
    links: [],
  };
  return view;
}

const dayIn = (at: Date) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: house().timeZone }).format(at) as Visit["work"]["today"];

const promisesOf = async (visit: Visit, records: readonly RecordRow[]): Promise<ReadonlyMap<string, CommitmentRow>> => {
  const ids = records.flatMap(({ commitment_id }) => commitment_id ?? []);
  return new Map((await listPromises(visit.work.db, ids)).map((promise) => [promise.id, promise]));
};

function factsOf(visit: Visit, row: MeetingRow, { inner }: Reading, approvedAt: MeetingRow | null) {
  const { say } = visit;
  const { timeZone } = house();
  return [
    {
      term: say(texts.when),
      value: say(texts.whenSpan, {
        from: say.moment(row.starts_at, timeZone),
        to: writeTime(timeAt(row.ends_at, timeZone)),
      }),
    },
    { term: say(texts.place), value: row.place },
    {
      term: say(texts.online),
      value: row.online_url ? (inner ? row.online_url : say(texts.onlineForMembers)) : "",
    },
    {
      term: say(texts.minutes),
      value: approvedAt ? say(texts.approvedAt, { meeting: nameOf(say, approvedAt) }) : "",
    },
  ];
}

function agendaOf(
  visit: Visit,
  body: BodyRow,
  row: MeetingRow,
  reading: Reading,
  items: readonly ItemRow[],
  papers: readonly PaperRow[],
  about: readonly MeetingRow[],
): AgendaLine[] {
  const numbers = numbersOf(items);
  const begins = beginsAfter(items.map(({ duration_minutes, depth }) => ({ duration: duration_minutes, depth })));
  const first = timeAt(row.starts_at, house().timeZone);
  const isTimed = items.some(({ duration_minutes }) => duration_minutes !== null);
  return items.flatMap((item, at) => {
    if (item.internal && !reading.inner) return [];
    const earlier = about.find(({ id }) => id === item.about_id);
    const after = begins[at] ?? null;
    return [
      {
        id: item.id,
        number: numbers[at]!,
        title: itemTitle(visit.say, item, earlier),
        depth: item.depth,
        at: isTimed && after !== null ? writeTime((first + after) % 1440) : "",
        duration: item.duration_minutes,
        internal: item.internal,
        href: earlier ? visit.href(pathOf(body, earlier)) : null,
        papers: papers
          .filter(({ item_id }) => item_id === item.id)
          .flatMap((paper) => paperLine(visit, reading, paper)),
      },
    ];
  });
}

export function paperLine(visit: Visit, { inner, paperPath }: Reading, paper: PaperRow): PaperLine[] {
  if (paper.internal && !inner) return [];
  return [
    {
      id: paper.id,
      name: paper.name,
      href: paper.url ?? visit.href(`${paperPath}/${paper.id}`),
      internal: paper.internal,
      about: paper.size === null ? "" : visit.say.bytes(Number(paper.size)),
    },
  ];
}

export const sideName = (visit: Pick<Visit, "say">, side: Side): string => visit.say(texts[`side-${side}`]);

function presenceLines(
  visit: Visit,
  seats: readonly HeldSeat[],
  there: ReadonlyMap<string, PresenceRow>,
  names: ReadonlyMap<string, OrganisationName>,
): PresenceLine[] {
  return seats.map(({ seat, holder }) => ({
    id: seat.id,
    name: holder.person_name ?? visit.say(texts.forgotten),
    organisation: behalfOf(visit, holder.on_behalf_of, seat.label, names),
    side: sideName(visit, seat.side),
    presence: there.get(seat.id)?.presence ?? null,
    byWhom: there.get(seat.id)?.by_whom ?? "",
  }));
}

/** In whose name somebody sits: an organisation of the register, or what the seat is called. */
export const behalfOf = (
  { say }: Pick<Visit, "say">,
  organisationId: string | null,
  label: HeldSeat["seat"]["label"],
  names: ReadonlyMap<string, OrganisationName>,
): string => {
  const organisation = organisationId ? names.get(organisationId) : undefined;
  return organisation ? say.translated(organisation.names) : Object.keys(label).length > 0 ? say.translated(label) : "";
};

export function resultsOf(
  visit: Visit,
  records: readonly RecordRow[],
  promises: ReadonlyMap<string, CommitmentRow>,
  owners: ReadonlyMap<string, OrganisationName>,
): ResultsView {
  return {
    votes: records.flatMap(({ kind, number, words, votes, struck }) =>
      kind === "vote" && votes ? [{ number, words, votes, struck }] : [],
    ),
    decisions: records.flatMap(({ kind, number, words, struck }) =>
      kind === "decision" ? [{ number, words, struck }] : [],
    ),
    actions: records.flatMap((record): ActionLine[] => {
      if (record.kind !== "action") return [];
      const promise = promises.get(record.commitment_id ?? "");
      const line = promise ? commitmentLine(visit, promise, owners) : null;
      return [
        {
          number: record.number,
          words: record.words,
          who: record.who ?? "",
          due: record.due_on ? visit.say.day(record.due_on) : "",
          href: line?.href ?? null,
          tone: line?.tone ?? "idle",
          standing: line?.standing ?? "",
          struck: record.struck,
        },
      ];
    }),
  };
}

export const readerOf = async (
  visit: Visit,
  { body, row }: FoundMeeting,
): Promise<{ reading: Reading; seats: HeldSeat[] }> => {
  const seats = await seatsAt(visit.work.db, row);
  return {
    seats,
    reading: {
      inner: visit.can("meetings.keep") || isMember(visit, seats),
      paperPath: `${pathOf(body, row)}/papers`,
    },
  };
};
