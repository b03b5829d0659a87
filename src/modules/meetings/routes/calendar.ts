import type { Reply } from "../../../platform/http/reply.ts";
import { notFound } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { findBodyBySlug, listBodies, listMandatesOfPerson } from "../../bodies/index.ts";
import { openActions } from "../actions/carry.ts";
import { eventOf, feedText } from "../actions/entry.ts";
import { house } from "../actions/house.ts";
import { MEETINGS } from "../actions/settle.ts";
import { idUnder } from "../actions/signing.ts";
import { nameOf } from "../actions/words.ts";
import { listMeetings, listMeetingsByIds } from "../queries/meetings.ts";
import { listInvitationsOfMandates } from "../queries/people.ts";
import { STATES } from "../rules/way.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { getMeeting } from "./view.ts";

const ics = (body: string, name: string): Reply => ({
  kind: "bytes",
  status: 200,
  type: "text/calendar; charset=utf-8",
  body,
  headers: { "content-disposition": `inline; filename="${name}.ics"` },
});

/** All meetings of a body that the public may know of, for subscribing. */
export async function bodyCalendar(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const body = (await findBodyBySlug(work.db, visit.params.slug ?? "")) ?? notFound();
  const rows = (await listMeetings(work.db, body.id)).filter(({ state }) => STATES[state].isPublic);
  visit.dependsOn(`body:${body.id}`, MEETINGS);
  const events = rows.map((row) => eventOf(say, body, row, row.changed_at));
  return ics(feedText(say(texts.meetingsOf, { body: say.translated(body.names) }), events), body.slug);
}

/** One meeting, for adding it by hand. */
export async function meetingCalendar(visit: Visit): Promise<Reply> {
  const { body, row } = await getMeeting(visit);
  return ics(
    feedText(nameOf(visit.say, row), [eventOf(visit.say, body, row, row.changed_at)]),
    `${body.slug}-${row.year}-${row.number}`,
  );
}

/** A member's own calendar: her meetings, with the address online, and what her organisations are to do. */
export async function myCalendar(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const personId = idUnder("calendar", (visit.params.token ?? "").replace(/\.ics$/, "")) ?? notFound();
  const mandates = await listMandatesOfPerson(work.db, personId);
  const invitations = await listInvitationsOfMandates(
    work.db,
    mandates.map(({ id }) => id),
  );
  const [rows, bodies] = await Promise.all([
    listMeetingsByIds(
      work.db,
      invitations.map(({ meeting_id }) => meeting_id),
    ),
    listBodies(work.db),
  ]);
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const organisations = new Set(mandates.map(({ on_behalf_of }) => on_behalf_of));
  const open = (
    await openActions(
      work.db,
      rows.map(({ id }) => id),
    )
  ).filter(({ addressee_id }) => organisations.has(addressee_id));
  const events = rows.map((row) => ({
    ...eventOf(say, bodyOf.get(row.body_id)!, row, row.changed_at),
    description: [row.note, row.online_url ?? ""].filter(Boolean).join("\n\n"),
  }));
  const tasks = open.map((promise) => ({
    uid: `commitment-${promise.id}@${house().mailDomain}`,
    stamp: promise.changed_at,
    due: promise.due_on,
    summary: say.translated(promise.wording),
    url: `${house().baseUrl}${visit.href(`/commitments/${promise.slug}`)}`,
  }));
  return ics(feedText(say(texts.department), events, tasks), "bashke");
}
