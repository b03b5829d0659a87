import { again, forbidden, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import {
  addRule,
  endRule,
  findRule,
  isReason,
  listRulesOf,
  MOST_WORDS,
  reasonChoices,
  reasonName,
} from "../../moderation/index.ts";
import { redactWords, renameRequest, WORDS_SHOWN, wordsShown } from "../actions/redaction.ts";
import { LetterRedactionPage, RedactionPage } from "../pages/redaction.tsx";
import { findMessage, listMessages, type MessageRow } from "../queries/messages.ts";
import { findRequestBySlug, type RequestRow } from "../queries/requests.ts";
import { sentTitle, wordsOfLetter } from "../rules/redaction.ts";
import { redactionTexts as texts } from "../texts/redaction.ts";
import { requestTexts } from "../texts/request.ts";
import { readerOf } from "./reader.ts";
import { langOf } from "./words.ts";

const RECORD = "request";
const NOTHING_TRIED = { name: "", values: {}, errors: {} };
type Tried = { name: string; values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> };

const getRow = async (visit: Visit): Promise<RequestRow> =>
  (await findRequestBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();

const pathOf = (visit: Visit, row: RequestRow) => visit.href(`/requests/${row.slug}`);

export const showRedaction = async (visit: Visit): Promise<Reply> =>
  page(await redactionPage(visit, await getRow(visit)));

async function redactionPage(visit: Visit, row: RequestRow, form: Tried = NOTHING_TRIED): Promise<Page> {
  const { say, work } = visit;
  const [messages, rules] = await Promise.all([listMessages(work.db, row.id), listRulesOf(work.db, RECORD, row.id)]);
  const path = pathOf(visit, row);
  return {
    title: say(texts.title),
    robots: "noindex",
    section: "/requests",
    breadcrumb: [{ label: row.title, href: path }, { label: say(texts.title) }],
    body: (
      <RedactionPage
        say={say}
        view={{
          csrf: visit.csrf,
          path,
          title: row.title,
          sentTitle: sentTitle(row),
          titleByHand: row.title_by_hand,
          reasons: reasonChoices(say),
          letters: messages.map((message) => ({
            id: message.id,
            href: `${path}/letters/${message.id}/redaction`,
            day: say.day(message.day),
            who: whoWrote(visit, message),
            covered: message.redactions.length,
          })),
          rules: rules.map(({ id, words, reason }) => ({ id, words, reason: reasonName(say, reason) })),
          mostWords: MOST_WORDS,
          form,
        }}
      />
    ),
  };
}

const whoWrote = ({ say }: Visit, message: MessageRow): string =>
  message.from_name || say(message.direction === "out" ? requestTexts.asker : requestTexts.sender);

export async function postPublicTitle(visit: Visit): Promise<Reply> {
  const row = await getRow(visit);
  const outcome = await renameRequest(visit.work, row.id, readerOf(visit, row), (await visit.form()).get("title"));
  if (!outcome.ok) return outcome.reason === "not-found" ? notFound() : forbidden();
  return seeOther(`${pathOf(visit, outcome.value)}/redaction`, visit.say(texts.titleSaved));
}

export async function postTextRule(visit: Visit): Promise<Reply> {
  const row = await getRow(visit);
  const typed = await visit.form();
  const refuse = async (field: string, error: string) =>
    again(await redactionPage(visit, row, { name: "rule", values: typed.values, errors: { [field]: error } }));
  const reason = typed.get("reason");
  if (!isReason(reason)) return refuse("reason", visit.say(texts["error-reason-needed"]));
  const added = await addRule(visit.work, {
    words: typed.get("words"),
    reason,
    note: "",
    record: { kind: RECORD, id: row.id, path: `/requests/${row.number}` },
  });
  if (!added.ok) return refuse("words", visit.say(texts[`error-${added.reason}`], { most: MOST_WORDS }));
  return seeOther(`${pathOf(visit, row)}/redaction`, visit.say(texts.saved));
}

export async function postTextRuleEnd(visit: Visit): Promise<Reply> {
  const row = await getRow(visit);
  const rule = await findRule(visit.work.db, visit.params.rule ?? "");
  if (rule?.record_kind !== RECORD || rule.record_id !== row.id) return notFound();
  await endRule(visit.work, rule.id);
  return seeOther(`${pathOf(visit, row)}/redaction`, visit.say(texts.ruleEnded));
}

async function getLetter(visit: Visit): Promise<{ row: RequestRow; message: MessageRow }> {
  const row = await getRow(visit);
  return { row, message: (await findMessage(visit.work.db, row.id, visit.params.message ?? "")) ?? notFound() };
}

export async function showLetterRedaction(visit: Visit): Promise<Reply> {
  const { row, message } = await getLetter(visit);
  return page(letterPage(visit, row, message, partIn(visit.query.get("part") ?? "")));
}

const partIn = (typed: string): number => Math.max(1, Math.trunc(Number(typed)) || 1);

function letterPage(
  visit: Visit,
  row: RequestRow,
  message: MessageRow,
  part: number,
  errors: Readonly<Record<string, string>> = {},
): Page {
  const { say } = visit;
  const path = `${pathOf(visit, row)}/letters/${message.id}/redaction`;
  const parts = Math.max(1, Math.ceil(wordsOfLetter(message).length / WORDS_SHOWN));
  const title = say(texts.letterLine, { day: say.day(message.day), who: whoWrote(visit, message) });
  return {
    title,
    robots: "noindex",
    section: "/requests",
    breadcrumb: [
      { label: row.title, href: pathOf(visit, row) },
      { label: say(texts.title), href: `${pathOf(visit, row)}/redaction` },
      { label: title },
    ],
    body: (
      <LetterRedactionPage
        say={say}
        view={{
          csrf: visit.csrf,
          action: path,
          title,
          lang: langOf(message.language ?? row.language),
          words: wordsShown(message, part),
          part,
          parts,
          partHref: (other) => `${path}?part=${other}`,
          reasons: reasonChoices(say),
          values: { reason: message.redactions.find(({ rule }) => rule === null)?.reason ?? "" },
          errors,
        }}
      />
    ),
  };
}

export async function postLetterRedaction(visit: Visit): Promise<Reply> {
  const { row, message } = await getLetter(visit);
  const typed = await visit.form();
  const part = partIn(typed.get("part"));
  const reason = typed.get("reason");
  const outcome = await redactWords(visit.work, row.id, message.id, readerOf(visit, row), {
    part,
    chosen: typed.all("w"),
    reason: isReason(reason) ? reason : null,
  });
  if (outcome.ok) return seeOther(`${pathOf(visit, outcome.value)}/redaction`, visit.say(texts.saved));
  if (outcome.reason === "not-found") return notFound();
  if (outcome.reason === "not-yours") return forbidden();
  // What was ticked stays ticked: the words chosen are shown as covered, though nothing was written yet.
  const chosen = new Set(typed.all("w"));
  const asChosen = wordsShown(message, part)
    .filter(({ value }) => chosen.has(value))
    .map(({ segment, start, end }) => ({ segment, start, end, rule: null, reason: "other" }));
  const tried = { ...message, redactions: [...message.redactions.filter(({ rule }) => rule !== null), ...asChosen] };
  return again(letterPage(visit, row, tried, part, { reason: visit.say(texts["error-reason-needed"]) }));
}
