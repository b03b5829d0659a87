import { dayAt } from "../../../kernel/day.ts";
import { again, forbidden, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { getPersonNames } from "../../accounts/index.ts";
import { claimReport, decide, releaseReport } from "../actions/reports.ts";
import { readDecision, refusalErrors } from "../forms.ts";
import { type QueueLine, QueuePage } from "../pages/queue.tsx";
import { ReportDesk } from "../pages/report-desk.tsx";
import { findReport, listDecided, listOf, listOpen, type ReportRow } from "../queries/reports.ts";
import { holderOf } from "../rules/reports.ts";
import { deskTexts as texts } from "../texts/desk.ts";

const MOST_OPEN = 100;
const MOST_DECIDED = 20;

export async function showQueue(visit: Visit): Promise<Reply> {
  const { db } = visit.work;
  const [open, decided] = await Promise.all([listOpen(db, MOST_OPEN), listDecided(db, MOST_DECIDED)]);
  const names = await holderNames(visit, open);
  return page({
    title: visit.say(texts.title),
    section: "/moderation/reports",
    body: (
      <QueuePage
        say={visit.say}
        open={open.map((row) => lineOf(visit, row, names))}
        decided={decided.map((row) => lineOf(visit, row, names))}
      />
    ),
  });
}

const holderNames = (visit: Visit, rows: readonly ReportRow[]) =>
  getPersonNames(visit.work.db, [...new Set(rows.flatMap((row) => holderOf(row, visit.work.now) ?? []))]);

function lineOf(visit: Visit, row: ReportRow, names: ReadonlyMap<string, string>): QueueLine {
  const holder = row.decision ? null : holderOf(row, visit.work.now);
  return {
    id: row.id,
    href: visit.href(`/moderation/reports/${row.id}`),
    title: row.title || row.path,
    reason: row.reason,
    byHouse: row.source === "house",
    day: dayOf(visit, row.at),
    holder: holder && (names.get(holder) ?? ""),
    words: row.words,
    decision: row.decision,
  };
}

const dayOf = (visit: Visit, at: Date): string => visit.say.day(dayAt(at, visit.country.timeZone));

export async function showOne(visit: Visit): Promise<Reply> {
  const row = await findReport(visit.work.db, visit.params.id ?? "");
  return row ? page(await deskPage(visit, row)) : notFound();
}

async function deskPage(
  visit: Visit,
  row: ReportRow,
  values: Readonly<Record<string, string>> = {},
  errors: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const { say } = visit;
  const [link, others, names] = await Promise.all([
    visit.readers.link(row.target_kind, row.target_id),
    listOf(visit.work.db, row.target_kind, row.target_id),
    holderNames(visit, [row]),
  ]);
  const holder = holderOf(row, visit.work.now);
  return {
    title: row.title || row.path,
    robots: "noindex",
    section: "/moderation/reports",
    breadcrumb: [
      { label: say(texts.title), href: visit.href("/moderation/reports") },
      { label: row.title || row.path },
    ],
    body: (
      <ReportDesk
        say={say}
        view={{
          action: visit.href(`/moderation/reports/${row.id}`),
          csrf: visit.csrf,
          title: row.title || row.path,
          pageHref: link ? link.href : row.source === "house" ? visit.href(row.path) : null,
          reason: row.reason,
          byHouse: row.source === "house",
          day: dayOf(visit, row.at),
          words: row.words,
          wantsReply: row.contact_email !== null,
          holder: holder ? { name: names.get(holder) ?? "", you: holder === visit.viewer?.id } : null,
          decided: row.decision && {
            decision: row.decision,
            day: row.decided_at ? dayOf(visit, row.decided_at) : "",
            reply: row.reply,
          },
          others: others.filter(({ id }) => id !== row.id).map((other) => lineOf(visit, other, names)),
          values,
          errors,
        }}
      />
    ),
  };
}

export async function postClaim(visit: Visit): Promise<Reply> {
  const id = visit.params.id ?? "";
  const person = visit.viewer?.id ?? forbidden();
  if ((await visit.form()).get("back") === "yes") {
    await releaseReport(visit.work, id, person);
    return seeOther(visit.href("/moderation/reports"));
  }
  const claimed = await claimReport(visit.work, id, person);
  if (!claimed.ok && claimed.reason === "not-found") return notFound();
  return seeOther(
    visit.href(`/moderation/reports/${id}`),
    claimed.ok ? undefined : visit.say(texts[`error-${claimed.reason}` as "error-held-by-another"]),
  );
}

export async function postDecision(visit: Visit): Promise<Reply> {
  const row = (await findReport(visit.work.db, visit.params.id ?? "")) ?? notFound();
  const person = visit.viewer?.id ?? forbidden();
  const typed = await visit.form();
  const read = readDecision(typed, visit.say);
  if (!read.ok) return again(await deskPage(visit, row, typed.values, read.errors));
  const outcome = await decide(visit.work, row.id, person, read.value);
  if (outcome.ok) return seeOther(visit.href("/moderation/reports"), visit.say(texts.decided));
  if (outcome.reason === "not-found") return notFound();
  return again(await deskPage(visit, row, typed.values, refusalErrors(outcome.reason, visit.say)));
}
