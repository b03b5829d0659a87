import { oneLine } from "../../../kernel/text/index.ts";
import { ATOM, atom, type FeedEntry } from "../../../platform/feeds/index.ts";
import { notFound, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { organisationNames } from "../../register/index.ts";
import { standingOf } from "../actions/clock.ts";
import { listRequests } from "../queries/list.ts";
import { listMessages } from "../queries/messages.ts";
import { findRequestBySlug } from "../queries/requests.ts";
import { CLASSES } from "../rules/judgements.ts";
import { publicName } from "../rules/names.ts";
import { publicText } from "../rules/public.ts";
import { publicSegments } from "../rules/redaction.ts";
import { isPublic } from "../rules/visible.ts";
import { feedTexts as texts } from "../texts/feed.ts";
import { sentenceOf, tagOf } from "../texts/standing.ts";
import { filterOf } from "./list.tsx";
import { masksIn, nameIn } from "./words.ts";

const MOST = 50;
const HOUSE = "Bashkë";

const answer = (visit: Visit, title: string, page: string, entries: readonly FeedEntry[]): Reply => {
  const query = visit.query.toString();
  const href = `${visit.baseUrl}${page}`;
  return {
    kind: "bytes",
    status: 200,
    type: ATOM,
    body: atom({
      id: `${visit.baseUrl}${visit.href(visit.path)}${query ? `?${query}` : ""}`,
      title: `${HOUSE}: ${title}`,
      lang: visit.say.lang,
      self: `${visit.baseUrl}${visit.href(visit.path)}${query ? `?${query}` : ""}`,
      href,
      author: HOUSE,
      updated: visit.work.now,
      entries,
    }),
  };
};

/** The list as a feed, narrowed as the list is: the latest requests, each as it stands. Examples are nobody's news. */
export async function listFeed(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const filter = await filterOf(visit);
  const { rows } = await listRequests(work.db, filter, { limit: MOST, offset: 0 });
  const real = rows.filter(({ example }) => !example);
  const names = await organisationNames(work.db, [
    ...real.map((row) => row.institution_id),
    ...(filter.institutionId ? [filter.institutionId] : []),
  ]);
  visit.dependsOn("requests");
  const of = filter.institutionId ? `: ${nameIn(say, names.get(filter.institutionId)?.names)}` : "";
  const query = visit.query.toString();
  return answer(
    visit,
    `${say(texts.list)}${of}`,
    `${visit.href("/requests")}${query ? `?${query}` : ""}`,
    real.map((row) => {
      const now = standingOf(row, work.today);
      const institution = nameIn(say, names.get(row.institution_id)?.names);
      const href = `${visit.baseUrl}${visit.href(`/requests/${row.slug}`)}`;
      return {
        id: href,
        href,
        title: oneLine(publicText(row.title, row, masksIn(say))),
        updated: row.last_moved_at,
        published: row.sent_at,
        author: publicName(row.asker_name, row.shown_as) ?? HOUSE,
        summary: `${institution}. ${tagOf(say, now, row).text}. ${sentenceOf(say, now, institution)}`,
      };
    }),
  );
}

/** One request as a feed: each public letter of the exchange, latest first. Automatic letters are no news. */
export async function requestFeed(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const row = await findRequestBySlug(work.db, visit.params.slug ?? "");
  if (!row || !isPublic(row)) return notFound();
  const [messages, names] = await Promise.all([
    listMessages(work.db, row.id),
    organisationNames(work.db, [row.institution_id]),
  ]);
  visit.dependsOn(`request:${row.id}`);
  const page = visit.href(`/requests/${row.slug}`);
  const institution = nameIn(say, names.get(row.institution_id)?.names);
  const masked = (text: string) => publicText(text, row, masksIn(say));
  const asker = publicName(row.asker_name, row.shown_as) ?? HOUSE;
  const shown = messages.filter(
    (message) =>
      !message.hidden_at && (message.class === null || !CLASSES[message.class].automatic || message.substance),
  );
  return answer(
    visit,
    oneLine(masked(row.title)),
    page,
    shown
      .filter(({ class: of }) => of !== "spam")
      .reverse()
      .slice(0, MOST)
      .map((message) => ({
        id: `${visit.baseUrl}${page}#letter-${message.id}`,
        href: `${visit.baseUrl}${page}#letters`,
        title: say(message.direction === "in" ? texts.received : texts.sent, { institution }),
        updated: message.at,
        author: message.direction === "in" ? institution : asker,
        summary: oneLine(
          masked(
            publicSegments(message)
              .filter(({ kind }) => kind === "own")
              .map(({ text }) => text)
              .join(" "),
          ),
        ).slice(0, 500),
      })),
  );
}
