import { page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { holdsOn, listBodies, listMandatesOfPerson, listSeatsByIds, mandateOf, seatName } from "../../bodies/index.ts";
import { listOfSources } from "../../commitments/index.ts";
import { organisationNames } from "../../register/index.ts";
import { markOf } from "../actions/answers.ts";
import { house } from "../actions/house.ts";
import { MEETING_KIND } from "../actions/settle.ts";
import { sealed } from "../actions/signing.ts";
import { listAbsent } from "../actions/watch.ts";
import { pathOf } from "../actions/words.ts";
import { DeskPage, MinePage } from "../pages/desks.tsx";
import { listPapers } from "../queries/agenda.ts";
import { listMeetingsByIds, listMeetingsIn, type MeetingRow } from "../queries/meetings.ts";
import { listCorrections } from "../queries/minutes.ts";
import { listInvitationsOfMandates, listReportsOfMandates } from "../queries/people.ts";
import { STATES } from "../rules/way.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { paperLine } from "./view.ts";
import { commitmentLine, meetingLine } from "./words.ts";

/** Where each meeting waits for the secretariat, and who misses without excuse. */
export async function showDesk(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const [rows, bodies, absent] = await Promise.all([
    listMeetingsIn(work.db, ["draft", "convened", "held", "minutes-sent", "approved"]),
    listBodies(work.db),
    listAbsent(work.db, work.today),
  ]);
  const corrections = await listCorrections(
    work.db,
    rows.filter(({ state }) => state === "minutes-sent").map(({ id }) => id),
  );
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const group = (title: string, state: MeetingRow["state"], page: "manage" | "minutes") => ({
    title,
    lines: rows
      .filter((row) => row.state === state)
      .map((row) => {
        const body = bodyOf.get(row.body_id)!;
        const open = corrections.filter(({ meeting_id, verdict }) => meeting_id === row.id && verdict === null).length;
        return {
          ...meetingLine(visit, body, row, { withBody: true, path: `${pathOf(body, row)}/${page}` }),
          ...(open > 0 ? { place: say(texts.openCorrections, { count: open }) } : {}),
        };
      }),
  });
  return page({
    title: say(texts.deskTitle),
    robots: "noindex",
    section: "/meetings/desk",
    body: (
      <DeskPage
        say={say}
        view={{
          newHref: visit.href("/meetings/new"),
          groups: [
            group(say(texts.deskDrafts), "draft", "manage"),
            group(say(texts.deskConvened), "convened", "manage"),
            group(say(texts.deskMinutes), "held", "minutes"),
            group(say(texts.deskApproval), "minutes-sent", "minutes"),
            group(say(texts.deskPublish), "approved", "manage"),
          ],
          absent: absent.map(({ meeting, mandate, names, count }) => ({
            href: visit.href(pathOf(bodyOf.get(meeting.body_id)!, meeting)),
            title: `${mandate.person_name ?? say(pageTexts.forgotten)}, ${say.translated(names)}`,
            count: say(texts.absentCount, { count }),
          })),
        }}
      />
    ),
  });
}

/** What a member has to read, to do and to tell. Her own pages are those she would have by letter. */
export async function showMine(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const mandates = (await listMandatesOfPerson(work.db, visit.viewer!.id)).filter(
    ({ ended_because }) => ended_because !== "mistake",
  );
  const now = mandates.filter((mandate) => holdsOn(mandateOf(mandate), work.today));
  const ids = mandates.map(({ id }) => id);
  const [seats, bodies, invitations, reports] = await Promise.all([
    listSeatsByIds(
      work.db,
      now.map(({ seat_id }) => seat_id),
    ),
    listBodies(work.db),
    listInvitationsOfMandates(work.db, ids),
    listReportsOfMandates(work.db, ids),
  ]);
  const rows = await listMeetingsByIds(
    work.db,
    invitations.map(({ meeting_id }) => meeting_id),
  );
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const pageOf = (row: MeetingRow) =>
    `/meetings/invitation/${markOf(invitations.find(({ meeting_id }) => meeting_id === row.id)!)}`;
  const line = (row: MeetingRow) =>
    meetingLine(visit, bodyOf.get(row.body_id)!, row, { withBody: true, path: pageOf(row) });
  const ahead = rows
    .filter(({ state }) => state === "convened")
    .sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime());
  const reported = new Set(reports.map(({ meeting_id }) => meeting_id));
  const owed = rows.filter(({ id, state }) => STATES[state].tookPlace && !reported.has(id));
  const [papers, promises] = await Promise.all([
    listPapers(
      work.db,
      ahead.map(({ id }) => id),
    ),
    listOfSources(
      work.db,
      MEETING_KIND,
      rows.map(({ id }) => id),
    ),
  ]);
  const names = new Set(mandates.map(({ person_name }) => person_name));
  const tasks = promises.filter(
    ({ found, addressee_id, addressee_office }) =>
      found !== "complete" &&
      found !== "dropped" &&
      (names.has(addressee_office) || mandates.some(({ on_behalf_of }) => on_behalf_of === addressee_id)),
  );
  const owners = await organisationNames(
    work.db,
    tasks.map(({ addressee_id }) => addressee_id),
  );
  return page({
    title: say(texts.mineTitle),
    robots: "noindex",
    section: "/meetings/mine",
    body: (
      <MinePage
        say={say}
        view={{
          seats: now.flatMap((mandate) => {
            const seat = seats.find(({ id }) => id === mandate.seat_id);
            const body = seat && bodyOf.get(seat.body_id);
            return seat && body
              ? [
                  {
                    href: visit.href(`/bodies/${body.slug}`),
                    title: say.translated(body.names),
                    meta: seatName(say, seat),
                  },
                ]
              : [];
          }),
          ahead: ahead.map((row) => ({
            ...line(row),
            papers: papers
              .filter(({ meeting_id }) => meeting_id === row.id)
              .flatMap((paper) => paperLine(visit, { inner: true, paperPath: `${pageOf(row)}/papers` }, paper)),
          })),
          tasks: tasks.map((promise) => commitmentLine(visit, promise, owners)),
          owed: owed.map(line),
          calendar: `${house().baseUrl}${visit.href(`/meetings/calendar/${sealed("calendar", visit.viewer!.id)}`)}`,
        }}
      />
    ),
  });
}
