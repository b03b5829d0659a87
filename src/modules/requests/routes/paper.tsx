import { again, notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { takePaper } from "../actions/paper.ts";
import { readDay } from "../forms.ts";
import { Paper } from "../pages/paper.tsx";
import { findRequestBySlug, type RequestRow } from "../queries/requests.ts";
import { isPaperChannel, MOST_PAPER_TEXT } from "../rules/paper.ts";
import { fileTexts } from "../texts/asking.ts";
import { listTexts } from "../texts/list.ts";
import { paperTexts as texts } from "../texts/paper.ts";
import { type Reader, readerOf } from "./reader.ts";
import { langOf } from "./words.ts";

async function getOwn(visit: Visit): Promise<{ row: RequestRow; reader: Reader }> {
  const row = (await findRequestBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();
  const reader = readerOf(visit, row);
  return reader.seesAll ? { row, reader } : notFound();
}

export async function showPaper(visit: Visit): Promise<Reply> {
  const { row } = await getOwn(visit);
  return page(pageOf(visit, row, {}, {}));
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "day-ahead": "day",
  "before-the-request": "day",
  "nothing-told": "told",
  "told-too-long": "told",
  "not-checked": "checked",
  "too-many-files": "files",
  "files-too-large": "files",
  "file-that-runs": "files",
  "picture-with-place": "files",
};

export async function postPaper(visit: Visit): Promise<Reply> {
  const { row, reader } = await getOwn(visit);
  const form = await visit.form();
  const wrong = (field: string, sentence: string) =>
    again(pageOf(visit, row, { ...form.values }, { [field]: sentence }));
  const channel = form.get("channel");
  const day = readDay(form.get("day"));
  if (!isPaperChannel(channel)) return wrong("channel", visit.say(texts["error-no-channel"]));
  if (!day) return wrong("day", visit.say(texts["error-not-a-day"]));
  const outcome = await takePaper(visit.work, row.id, reader, {
    channel,
    day,
    from: form.get("from"),
    text: form.get("told"),
    files: form.uploads("files").map(({ name, bytes }) => ({ name, bytes })),
    checked: form.get("checked") !== "",
  });
  if (outcome.ok) return seeOther(visit.href(`/requests/${row.slug}`), visit.say(texts.saved));
  if (outcome.reason === "not-found") return notFound();
  const faults = { ...fileTexts, ...texts };
  const sentence = faults[`error-${outcome.reason}` as keyof typeof faults];
  return wrong(FIELD_OF[outcome.reason] ?? "form", visit.say(sentence, { most: MOST_PAPER_TEXT }));
}

const pageOf = (visit: Visit, row: RequestRow, values: Record<string, string>, errors: Record<string, string>) => ({
  title: visit.say(texts.title),
  section: "/requests",
  robots: "noindex" as const,
  example: row.example,
  breadcrumb: [
    { label: visit.say(listTexts.title), href: visit.href("/requests") },
    { label: row.number, href: visit.href(`/requests/${row.slug}`) },
  ],
  body: (
    <Paper
      say={visit.say}
      view={{
        csrf: visit.csrf,
        path: visit.href(`/requests/${row.slug}/paper`),
        title: row.title,
        lang: langOf(row.language),
        today: visit.work.today,
        sentOn: row.sent_on,
        values,
        errors,
      }}
    />
  ),
});
