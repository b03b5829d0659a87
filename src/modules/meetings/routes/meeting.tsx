import { Readable } from "node:stream";
import { files } from "../../../platform/files/index.ts";
import { download, notFound, page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { findBodyBySlug, listBodies } from "../../bodies/index.ts";
import { MEETINGS, tagsOf } from "../actions/settle.ts";
import { pathOf, titleOf } from "../actions/words.ts";
import { MeetingList } from "../pages/list.tsx";
import { MeetingPage } from "../pages/meeting.tsx";
import { findPaper, type PaperRow } from "../queries/agenda.ts";
import { listMeetings, listPublicMeetings, type MeetingRow } from "../queries/meetings.ts";
import { STATES } from "../rules/way.ts";
import { formTexts } from "../texts/forms.ts";
import { pageTexts as texts } from "../texts/page.ts";
import { type FoundMeeting, getMeeting, meetingView, readerOf } from "./view.ts";
import { meetingLine } from "./words.ts";

/** All meetings of one body. */
export async function showList(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const body = (await findBodyBySlug(work.db, visit.params.slug ?? "")) ?? notFound();
  const keeps = visit.can("meetings.keep");
  const rows = (await listMeetings(work.db, body.id)).filter(({ state }) => keeps || STATES[state].isPublic);
  visit.dependsOn(`body:${body.id}`, MEETINGS);
  const path = `/bodies/${body.slug}/meetings`;
  const name = say.translated(body.names);
  return page({
    title: say(texts.meetingsOf, { body: name }),
    description: say(texts.lead),
    section: "/bodies",
    example: body.example,
    follow: `body:${body.id}`,
    breadcrumb: [{ label: name, href: visit.href(`/bodies/${body.slug}`) }, { label: say(texts.department) }],
    body: (
      <MeetingList
        say={say}
        title={say(texts.department)}
        lead={name}
        ahead={rows
          .filter(isAhead)
          .reverse()
          .map((row) => meetingLine(visit, body, row))}
        behind={rows.filter((row) => !isAhead(row)).map((row) => meetingLine(visit, body, row))}
        actions={[
          ...(keeps ? [{ label: say(formTexts.new), href: visit.href(`${path}/new`), main: true }] : []),
          { label: say(texts.calendarFeed), href: visit.href(`/bodies/${body.slug}/calendar.ics`) },
        ]}
      />
    ),
  });
}

export const isAhead = ({ state }: MeetingRow): boolean => state === "draft" || state === "convened";

/** Meetings of all bodies, those ahead first. */
export async function showAll(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const [rows, bodies] = await Promise.all([listPublicMeetings(work.db), listBodies(work.db)]);
  visit.dependsOn(MEETINGS);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const line = (row: MeetingRow) => meetingLine(visit, byId.get(row.body_id)!, row, { withBody: true });
  return page({
    title: say(texts.department),
    description: say(texts.lead),
    section: "/bodies",
    example: rows.some(({ example }) => example),
    body: (
      <MeetingList
        say={say}
        title={say(texts.department)}
        lead={say(texts.lead)}
        ahead={rows.filter(isAhead).map(line)}
        behind={rows
          .filter((row) => !isAhead(row))
          .reverse()
          .slice(0, 100)
          .map(line)}
        actions={[]}
      />
    ),
  });
}

export async function showMeeting(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const { body, row } = found;
  const { reading, seats } = await readerOf(visit, found);
  const view = await meetingView(visit, found, reading, seats);
  visit.dependsOn(...tagsOf(row));
  const { say } = visit;
  const keeps = visit.can("meetings.keep");
  const path = pathOf(body, row);
  const links = [
    ...(keeps
      ? [
          { label: say(formTexts.manage), href: visit.href(`${path}/manage`) },
          { label: say(formTexts.minutesTitle), href: visit.href(`${path}/minutes`) },
        ]
      : []),
    ...(row.state === "convened" ? [{ label: say(texts.calendar), href: visit.href(`${path}/calendar.ics`) }] : []),
    ...(view.minutes
      ? [
          { label: say(texts.printMinutes), href: visit.href(`${path}/minutes.pdf`) },
          { label: say(texts.wordMinutes), href: visit.href(`${path}/minutes.docx`) },
        ]
      : []),
  ];
  return page({
    title: titleOf(say, body, row),
    description: view.agenda
      .map(({ title }) => title)
      .join("; ")
      .slice(0, 300),
    section: "/bodies",
    example: row.example,
    follow: `body:${body.id}`,
    record: `meeting:${row.id}`,
    robots: row.state === "draft" ? "noindex" : undefined,
    jsonLd: jsonLdOf(visit, found),
    breadcrumb: [
      { label: view.body, href: visit.href(`/bodies/${body.slug}`) },
      { label: say(texts.department), href: visit.href(`/bodies/${body.slug}/meetings`) },
      { label: view.title },
    ],
    body: <MeetingPage view={{ ...view, links }} say={say} />,
  });
}

/** As schema.org has events, for whoever shows dates of others. */
const jsonLdOf = (visit: Visit, { body, row }: FoundMeeting): object => ({
  "@context": "https://schema.org",
  "@type": "Event",
  name: titleOf(visit.say, body, row),
  startDate: row.starts_at.toISOString(),
  endDate: row.ends_at.toISOString(),
  eventStatus: `https://schema.org/${row.state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
  eventAttendanceMode: `https://schema.org/${{ "in-person": "Offline", online: "Online", both: "Mixed" }[row.form]}EventAttendanceMode`,
  ...(row.place === "" ? {} : { location: { "@type": "Place", name: row.place } }),
  organizer: { "@type": "Organization", name: visit.say.translated(body.names) },
});

/** A paper as a download; for members alone where it says so. */
export async function showPaper(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const paper = (await findPaper(visit.work.db, found.row.id, visit.params.paper ?? "")) ?? notFound();
  const { reading } = await readerOf(visit, found);
  return paper.internal && !reading.inner ? notFound() : paperReply(paper);
}

export async function paperReply(paper: PaperRow): Promise<Reply> {
  if (!paper.sha256) return notFound();
  const stream = Readable.toWeb(await files().open(paper.sha256)) as unknown as ReadableStream;
  const type = paper.type ?? "application/octet-stream";
  const safe = /^(text\/html|image\/svg|application\/(xhtml|xml|javascript))|xml$/i.test(type)
    ? "application/octet-stream"
    : type;
  const reply = download(nameWithEnding(paper), safe, stream);
  return reply.kind === "bytes"
    ? { ...reply, headers: { ...reply.headers, "content-length": String(paper.size), "x-robots-tag": "noindex" } }
    : reply;
}

const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
  "image/jpeg": ".jpg",
  "image/png": ".png",
};
const nameWithEnding = ({ name, type }: PaperRow): string => {
  const ending = ENDINGS[type ?? ""] ?? "";
  return name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
};
