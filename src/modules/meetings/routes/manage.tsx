import { dayAt } from "../../../kernel/day.ts";
import { timeAt, writeTime } from "../../../kernel/time-of-day.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { findBodyBySlug, listBodies } from "../../bodies/index.ts";
import { answerInvitation } from "../actions/answers.ts";
import { doDeed } from "../actions/deeds.ts";
import { house } from "../actions/house.ts";
import { listInvited } from "../actions/invite.ts";
import { changeMeeting, newMeeting, setAgenda } from "../actions/meetings.ts";
import { addPaper, MOST_PAPER_BYTES, takePaperAway } from "../actions/papers.ts";
import { itemTitle, nameOf, pathOf, titleOf } from "../actions/words.ts";
import { errorOf, readMeeting, readText, readWriting } from "../forms.ts";
import { ManagePage } from "../pages/manage.tsx";
import { NewMeetingPage } from "../pages/new.tsx";
import { listItems, listPapers } from "../queries/agenda.ts";
import { listMeetingsByIds, type MeetingRow } from "../queries/meetings.ts";
import { numbersOf, writeAgenda } from "../rules/agenda.ts";
import { isAnswer } from "../rules/invitation.ts";
import { type Deed, deedsFrom, isDeed, STATES } from "../rules/way.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { type FoundMeeting, getMeeting, paperLine } from "./view.ts";

const NOTHING_TRIED = { name: "", values: {}, errors: {} };
type Tried = { name: string; values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> };

export const showNew = async (visit: Visit): Promise<Reply> => page(await newPage(visit));

async function newPage(visit: Visit, tried: Omit<Tried, "name"> = { values: {}, errors: {} }): Promise<Page> {
  const { say, work } = visit;
  const named = visit.params.slug ? ((await findBodyBySlug(work.db, visit.params.slug)) ?? notFound()) : null;
  const bodies = named ? [] : await listBodies(work.db);
  const label = say(texts.new);
  return {
    title: label,
    robots: "noindex",
    section: "/bodies",
    breadcrumb: named
      ? [
          { label: say.translated(named.names), href: visit.href(`/bodies/${named.slug}`) },
          { label: say(pageTexts.department), href: visit.href(`/bodies/${named.slug}/meetings`) },
          { label },
        ]
      : [{ label: say(texts.deskTitle), href: visit.href("/meetings/desk") }, { label }],
    body: (
      <NewMeetingPage
        say={say}
        view={{
          csrf: visit.csrf,
          action: visit.href(named ? `/bodies/${named.slug}/meetings` : "/meetings"),
          bodies: bodies.map(({ id, names }) => ({ value: id, label: say.translated(names) })),
          values: { form: "in-person", language: "sq", from: "10:00", to: "12:00", ...tried.values },
          errors: tried.errors,
        }}
      />
    ),
  };
}

export async function postNew(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const typed = await visit.form();
  const wrong = async (reason: string) =>
    again(await newPage(visit, { values: typed.values, errors: errorOf(say, reason) }));
  const slug = visit.params.slug;
  const body = slug
    ? ((await findBodyBySlug(work.db, slug)) ?? notFound())
    : (await listBodies(work.db)).find(({ id }) => id === typed.get("body"));
  if (!body) return wrong("no-body");
  const made = await newMeeting(work, body.id, {
    ...readMeeting(typed, house().timeZone),
    agenda: readWriting(typed, "agenda"),
  });
  if (!made.ok) return made.reason === "not-found" ? notFound() : wrong(made.reason);
  return seeOther(visit.href(`${pathOf(body, made.value)}/manage`), say(texts.made));
}

export const showManage = async (visit: Visit): Promise<Reply> =>
  page(await managePage(visit, await getMeeting(visit)));

async function managePage(visit: Visit, found: FoundMeeting, form: Tried = NOTHING_TRIED): Promise<Page> {
  const { say, work } = visit;
  const { body, row } = found;
  const path = pathOf(body, row);
  const [items, papers, invited] = await Promise.all([
    listItems(work.db, [row.id]),
    listPapers(work.db, [row.id]),
    listInvited(work.db, row),
  ]);
  const about = await listMeetingsByIds(
    work.db,
    items.flatMap(({ about_id }) => about_id ?? []),
  );
  const aboutOf = new Map(about.map((each) => [each.id, each]));
  const numbers = numbersOf(items);
  const title = titleOf(say, body, row);
  const { isPublic, tookPlace, agendaOpen } = STATES[row.state];
  return {
    title: `${say(texts.manage)}: ${title}`,
    robots: "noindex",
    section: "/bodies",
    example: row.example,
    breadcrumb: [
      { label: say.translated(body.names), href: visit.href(`/bodies/${body.slug}`) },
      { label: nameOf(say, row), href: visit.href(path) },
      { label: say(texts.manage) },
    ],
    body: (
      <ManagePage
        say={say}
        view={{
          csrf: visit.csrf,
          path: visit.href(path),
          title,
          state: row.state,
          deeds: deedsFrom(row.state).filter((deed): deed is Exclude<Deed, "approve"> => deed !== "approve"),
          waitsForApproval: row.state === "minutes-sent",
          approvals: tookPlace
            ? about
                .filter(({ state }) => state === "minutes-sent")
                .map((one) => ({ id: one.id, meeting: nameOf(say, one) }))
            : [],
          agendaOpen,
          canInvite: row.state === "convened",
          canPaper: row.state !== "cancelled",
          links: [
            ...(isPublic && row.state !== "cancelled"
              ? [
                  { label: say(texts.sheet), href: visit.href(`${path}/sheet`) },
                  { label: say(texts.attendance), href: visit.href(`${path}/attendance`) },
                  { label: say(texts.minutesTitle), href: visit.href(`${path}/minutes`) },
                ]
              : []),
          ],
          time: timeValues(row),
          agenda: writeAgenda(
            items.flatMap(({ kind, title: words, depth, internal, duration_minutes }) =>
              kind === "topic"
                ? [{ title: words, depth: depth === 1 ? 1 : 0, internal, minutes: duration_minutes }]
                : [],
            ),
          ),
          items: items.map((item, at) => ({
            value: item.id,
            label: `${numbers[at]}. ${itemTitle(say, item, aboutOf.get(item.about_id ?? ""))}`,
          })),
          papers: papers.flatMap((paper) => paperLine(visit, { inner: true, paperPath: `${path}/papers` }, paper)),
          invited: invited.map(({ invitation, mandate, addressee }) => ({
            id: invitation.id,
            name: mandate.person_name ?? say(pageTexts.forgotten),
            said: say(texts[`said-${invitation.answer}`]),
            note: invitation.note,
            reachable: addressee !== null,
          })),
          form,
        }}
      />
    ),
  };
}

const timeValues = (row: MeetingRow) => {
  const { timeZone } = house();
  return {
    day: dayAt(row.starts_at, timeZone),
    from: writeTime(timeAt(row.starts_at, timeZone)),
    to: writeTime(timeAt(row.ends_at, timeZone)),
    form: row.form,
    place: row.place,
    online_url: row.online_url ?? "",
    note: row.note,
    language: row.language,
  };
};

/** The page again with what was typed, or on to it with a word of what was done. */
async function ended(
  visit: Visit,
  found: FoundMeeting,
  outcome: { readonly ok: true } | { readonly ok: false; readonly reason: string },
  form: {
    readonly name: string;
    readonly typed: Typed;
    readonly done: string;
    readonly fields?: Record<string, string>;
  },
): Promise<Reply> {
  if (outcome.ok) return seeOther(visit.href(`${pathOf(found.body, found.row)}/manage`), form.done);
  if (outcome.reason === "not-found") return notFound();
  const errors = errorOf(visit.say, outcome.reason, form.fields);
  return again(await managePage(visit, found, { name: form.name, values: form.typed.values, errors }));
}

export async function postTime(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const typed = await visit.form();
  const changed = await changeMeeting(visit.work, found.row.id, readMeeting(typed, house().timeZone));
  const told = changed.ok && changed.value.sequence > found.row.sequence;
  return ended(visit, found, changed, {
    name: "time",
    typed,
    done: visit.say(told ? texts.changedAndTold : texts.changed),
  });
}

export async function postAgenda(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const typed = await visit.form();
  const set = await setAgenda(visit.work, found.row.id, readWriting(typed, "agenda"));
  return ended(visit, found, set, { name: "agenda", typed, done: visit.say(texts.changed) });
}

export async function postDeed(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const typed = await visit.form();
  const deed = typed.get("deed");
  if (!isDeed(deed) || deed === "approve") return notFound();
  const did = await doDeed(visit.work, found.row.id, deed, { because: readText(typed, "reason") });
  return ended(visit, found, did, { name: deed, typed, done: visit.say(texts[`done-${deed}`]) });
}

/** At this meeting the minutes of an earlier one were approved. */
export async function postApproval(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const typed = await visit.form();
  const did = await doDeed(visit.work, typed.get("meeting"), "approve", { approvedAt: found.row.id });
  return ended(visit, found, did, { name: "approve", typed, done: visit.say(texts["done-approve"]) });
}

export async function postPaper(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const typed = await visit.form();
  const [file] = typed.uploads("file").filter(({ bytes }) => bytes.length > 0);
  const url = typed.get("url").trim();
  const added = await addPaper(visit.work, found.row.id, {
    itemId: typed.get("item") || null,
    name: readText(typed, "name"),
    file: file ?? null,
    url: url === "" ? null : url,
    internal: typed.get("internal") === "yes",
  });
  return ended(visit, found, added, { name: "paper", typed, done: visit.say(texts.paperAdded) });
}
export const PAPER_FORM_BYTES = MOST_PAPER_BYTES + 64 * 1024;

export async function postPaperRemoval(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const typed = await visit.form();
  const gone = await takePaperAway(visit.work, found.row.id, visit.params.paper ?? "");
  return ended(visit, found, gone, { name: "paper", typed, done: visit.say(texts.paperGone) });
}

/** What somebody said by telephone. */
export async function postAnswer(visit: Visit): Promise<Reply> {
  const found = await getMeeting(visit);
  const typed = await visit.form();
  const invited = await listInvited(visit.work.db, found.row);
  const member = invited.find(({ invitation }) => invitation.id === typed.get("member"));
  const answer = typed.get("answer");
  const kept = member
    ? await answerInvitation(visit.work, member.invitation.id, {
        answer: isAnswer(answer) ? answer : null,
        note: readText(typed, "note"),
        how: "staff",
      })
    : ({ ok: false, reason: "no-member" } as const);
  return ended(visit, found, kept, { name: "answer", typed, done: visit.say(texts.changed) });
}
