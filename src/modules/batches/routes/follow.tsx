import { TAGS } from "../../../kernel/language.ts";
import { again, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { sayIn } from "../../../say/index.ts";
import {
  isJudgement,
  isListState,
  type Judgement,
  listStateName,
  listUnjudged,
  NO_GROUND,
} from "../../requests/index.ts";
import { FOLLOW_UP_STATES, judgeSeveral, type Verdict, writeToAll } from "../actions/follow-up.ts";
import { JudgeSeveral, WriteToAll } from "../pages/follow.tsx";
import type { BatchRow } from "../queries/batches.ts";
import { MOST_BODY } from "../rules/batches.ts";
import { letterTexts } from "../texts/letters.ts";
import { batchTexts as texts } from "../texts/page.ts";
import { findSeen, isOwner, type Joined, joinedOf } from "./compare.tsx";

/** Letters judged in one form: more make a page nobody reads to its end. */
const MOST_JUDGED = 50;
const JUDGEMENT_WORDS: readonly Judgement[] = [
  "full",
  "partial",
  "refused",
  "not-held",
  "acknowledgement",
  "clarification",
  "extension",
  "forwarded",
  "not-an-answer",
];

async function ownBatch(visit: Visit): Promise<BatchRow> {
  const row = await findSeen(visit);
  return isOwner(visit, row) ? row : notFound();
}

function writePage(
  visit: Visit,
  row: BatchRow,
  joined: readonly Joined[],
  given: { values: Record<string, string>; errors: Record<string, string>; checked: readonly string[] | null },
) {
  const { say } = visit;
  const count = (state: string) => joined.filter(({ request }) => request?.state === state).length;
  return {
    title: say(texts.writeAll),
    robots: "noindex" as const,
    section: "/requests",
    breadcrumb: [{ label: row.title, href: visit.href(`/batches/${row.slug}`) }],
    body: (
      <WriteToAll
        say={say}
        view={{
          csrf: visit.csrf,
          action: visit.href(`/batches/${row.slug}/letters`),
          title: row.title,
          lang: TAGS[row.language].lang,
          states: FOLLOW_UP_STATES.filter((state) => count(state) > 0).map((state) => ({
            value: state,
            label: say(texts.writeStateOption, { state: listStateName(say, state), count: count(state) }),
          })),
          values: given.values,
          errors: given.errors,
          checked: given.checked && { institutions: given.checked },
        }}
      />
    ),
  };
}

export async function showLetters(visit: Visit): Promise<Reply> {
  const row = await ownBatch(visit);
  const joined = await joinedOf(visit, row);
  const state = FOLLOW_UP_STATES.find((each) => joined.some(({ request }) => request?.state === each)) ?? "";
  // The letter speaks the language of the batch, whatever its writer reads the page in.
  const body = sayIn(row.language)(letterTexts.followUp, { name: row.asker_name });
  return page(writePage(visit, row, joined, { values: { state, body }, errors: {}, checked: null }));
}

/** Looked at once more before it leaves; without "send" nothing does. */
export async function postLetters(visit: Visit): Promise<Reply> {
  const { say } = visit;
  const row = await ownBatch(visit);
  const form = await visit.form();
  const joined = await joinedOf(visit, row);
  const body = form.get("body").replace(/\r\n/g, "\n");
  const values = { state: form.get("state"), body };
  const chosen = joined.filter(({ request }) => request?.state === values.state);
  const known = isListState(values.state) && FOLLOW_UP_STATES.includes(values.state) ? values.state : null;
  const refuse = (field: string, reason: "no-body" | "body-too-long" | "nobody") =>
    again(writePage(visit, row, joined, { values, errors: { [field]: say(texts[`error-${reason}`]) }, checked: null }));
  if (!known || chosen.length === 0) return refuse("state", "nobody");
  if (body.trim() === "") return refuse("body", "no-body");
  if (body.length > MOST_BODY) return refuse("body", "body-too-long");
  if (form.get("step") !== "send") {
    const checked = chosen.map(({ institution }) => institution);
    return page(writePage(visit, row, joined, { values, errors: {}, checked }));
  }
  const outcome = await writeToAll(visit.work, row.id, visit.viewer!.id, { state: known, body });
  if (outcome.ok) return seeOther(visit.href(`/batches/${row.slug}`), say(texts.written, { count: outcome.value }));
  return outcome.reason === "not-found"
    ? notFound()
    : refuse(outcome.reason === "nobody" ? "state" : "body", outcome.reason);
}

async function judgePage(visit: Visit, row: BatchRow, refusals: ReadonlyMap<string, string>) {
  const { say, work } = visit;
  const joined = await joinedOf(visit, row);
  const byRequest = new Map(joined.flatMap((each) => (each.request ? [[each.request.id, each] as const] : [])));
  const letters = await listUnjudged(work.db, [...byRequest.keys()], MOST_JUDGED);
  const count = refusals.size;
  return {
    title: say(texts.judgeAll),
    robots: "noindex" as const,
    section: "/requests",
    breadcrumb: [{ label: row.title, href: visit.href(`/batches/${row.slug}`) }],
    body: (
      <JudgeSeveral
        say={say}
        view={{
          csrf: visit.csrf,
          action: visit.href(`/batches/${row.slug}/judgements`),
          title: row.title,
          kinds: JUDGEMENT_WORDS.map((value) => ({ value, label: say(texts[`judge-${value}`]) })),
          grounds: [
            ...visit.country.refusalGrounds.map(({ code, names }) => ({ value: code, label: say.translated(names) })),
            { value: NO_GROUND, label: say(texts.judgeNoGround) },
          ],
          letters: letters.map((letter) => ({
            key: `${letter.request_id}:${letter.id}`,
            institution: byRequest.get(letter.request_id)?.institution ?? "",
            day: letter.day,
            href: visit.href(byRequest.get(letter.request_id)?.request?.path ?? "/requests"),
            excerpt: excerptOf(letter.segments),
            lang: letter.language ? TAGS[letter.language].lang : undefined,
            suggestion: letter.suggestion && say(texts[`judge-${letter.suggestion}`]),
            value: letter.suggestion ?? "",
            error: refusals.has(letter.id) ? say(texts.notJudged, { count: 1 }) : null,
          })),
        }}
      />
    ),
    ...(count > 0 && { description: say(texts.notJudged, { count }) }),
  };
}

const MOST_EXCERPT = 600;

function excerptOf(segments: readonly { kind: string; text: string }[]): string {
  const own = segments
    .filter(({ kind }) => kind === "own")
    .map(({ text }) => text)
    .join("")
    .trim();
  return own.length > MOST_EXCERPT ? `${own.slice(0, MOST_EXCERPT).toWellFormed()}…` : own;
}

export const showJudgements = async (visit: Visit): Promise<Reply> =>
  page(await judgePage(visit, await ownBatch(visit), new Map()));

export async function postJudgements(visit: Visit): Promise<Reply> {
  const row = await ownBatch(visit);
  const form = await visit.form();
  const mine = new Set((await joinedOf(visit, row)).flatMap(({ request }) => request?.id ?? []));
  const verdicts = form
    .all("letter")
    .slice(0, MOST_JUDGED)
    .flatMap((key, at): Verdict[] => {
      const [requestId = "", messageId = ""] = key.split(":");
      const judgement = form.get(`judge-${at}`);
      const ground = form.get(`ground-${at}`);
      const grounds = ground && (judgement === "refused" || judgement === "partial") ? [ground] : [];
      return mine.has(requestId) && isJudgement(judgement) ? [{ requestId, messageId, judgement, grounds }] : [];
    });
  const { judged, refused } = await judgeSeveral(visit.work, visit.viewer!.id, verdicts);
  if (refused.length > 0) {
    return again(await judgePage(visit, row, new Map(refused.map(({ messageId, reason }) => [messageId, reason]))));
  }
  return seeOther(visit.href(`/batches/${row.slug}`), visit.say(texts.judged, { count: judged }));
}
