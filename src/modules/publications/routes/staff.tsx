import { LANGUAGES } from "../../../kernel/language.ts";
import type { Outcome } from "../../../kernel/outcome.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Typed, Visit } from "../../../platform/http/visit.ts";
import { sayFault } from "../../../platform/writing/index.ts";
import type { Say } from "../../../say/index.ts";
import { reviseFacts, startPublication } from "../actions/drafts.ts";
import {
  addFile,
  addPicture,
  describePicture,
  MOST_FILE,
  MOST_PICTURE,
  removeFile,
  setCover,
} from "../actions/files.ts";
import { type Problem, prepare, publishEdition, withdraw } from "../actions/publish.ts";
import { errorOf, readFacts, readLanguage, readTranslated } from "../forms.ts";
import { DeskPage, NewPage } from "../pages/desk.tsx";
import { EditPage, type EditView } from "../pages/edit.tsx";
import { kindWord, languageWord, STATE_TAGS } from "../pages/words.ts";
import { findEdition, listForDesk } from "../queries/editions.ts";
import { type PublicationRow, partsOf } from "../queries/publications.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";
import { getRow } from "./found.ts";
import { inReader, pictureHref } from "./hrefs.ts";

type Tried = EditView["form"];
const NOTHING_TRIED: Tried = { name: "", values: {}, errors: {} };

const crumbs = (visit: Visit, label: string) => [
  { label: visit.say(texts.desk), href: visit.href("/publications/desk") },
  { label },
];

export async function showDesk(visit: Visit): Promise<Reply> {
  const { say, work, country } = visit;
  const rows = await listForDesk(work.db);
  return page({
    title: say(texts.desk),
    robots: "noindex",
    body: (
      <DeskPage
        say={say}
        newHref={visit.href("/publications/new")}
        lines={rows.map((row) => {
          const { text, lang } = inReader(visit, row.titles);
          return {
            title: text,
            lang,
            href: visit.href(`/publications/${row.slug}/edit`),
            tone: STATE_TAGS[row.state].tone,
            tag: STATE_TAGS[row.state].text(say),
            meta: [
              kindWord(say, row.kind),
              row.number ? say(pageTexts.editionShort, { number: row.number }) : "",
              say.moment(row.changed_at, country.timeZone),
            ].filter(Boolean),
          };
        })}
      />
    ),
  });
}

const newPage = (
  visit: Visit,
  values: Readonly<Record<string, string>> = { language: "sq" },
  errors: Readonly<Record<string, string>> = {},
): Page => ({
  title: visit.say(texts.new),
  robots: "noindex",
  breadcrumb: crumbs(visit, visit.say(texts.new)),
  body: <NewPage say={visit.say} view={{ csrf: visit.csrf, action: visit.href("/publications"), values, errors }} />,
});

export const showNew = async (visit: Visit): Promise<Reply> => page(newPage(visit));

export async function postNew(visit: Visit): Promise<Reply> {
  const typed = await visit.form();
  const { kind, period, ...facts } = readFacts(typed);
  const refuse = (reason: string) =>
    again(newPage(visit, typed.values, errorOf(visit.say, reason, { "no-title": `title_${facts.language}` })));
  if (!kind) return refuse("no-kind");
  if (period === "bad") return refuse("bad-period");
  const started = await startPublication(visit.work, {
    ...facts,
    kind,
    period,
    ...(typed.get("template") === "" ? {} : { monitoringRound: typed.get("subject") }),
  });
  return started.ok
    ? seeOther(visit.href(`/publications/${started.value.slug}/edit`), visit.say(texts.started))
    : refuse(started.reason);
}

export const showEdit = async (visit: Visit): Promise<Reply> => page(await editPage(visit, await getRow(visit)));

async function editPage(visit: Visit, row: PublicationRow, form: Tried = NOTHING_TRIED): Promise<Page> {
  const { say, work, country } = visit;
  const [parts, last] = await Promise.all([partsOf(work.db, row.id), findEdition(work.db, row.id)]);
  const { problems } = await prepare(work, row, parts);
  const title = inReader(visit, row.titles).text;
  const path = visit.href(`/publications/${row.slug}`);
  const view: EditView = {
    csrf: visit.csrf,
    path,
    title,
    tone: STATE_TAGS[row.state].tone,
    tag: STATE_TAGS[row.state].text(say),
    publicHref: row.state === "draft" ? null : path,
    texts: LANGUAGES.map((language) => {
      const text = parts.texts.find((one) => one.language === language);
      const file = parts.files.find((one) => one.language === language);
      return {
        language,
        href: `${path}/text/${language}`,
        meta: [
          file ? say(texts.isFile) : text ? say(texts[`state-${text.state}`]) : say(texts.textNone),
          text
            ? say(texts.textVersion, {
                version: text.version,
                at: say.moment(text.changed_at, country.timeZone),
              })
            : "",
        ].filter(Boolean),
      };
    }),
    files: parts.files.map(({ language }) => language),
    pictures: parts.pictures.map(({ number, sha256, format, alts, captions }) => ({
      number,
      href: pictureHref(visit, row.slug, sha256, format) ?? path,
      directive: `![](foto:${number})`,
      values: { ...prefixed("alt", alts), ...prefixed("caption", captions) },
    })),
    facts: {
      kind: row.kind,
      language: row.language,
      ...prefixed("title", row.titles),
      ...prefixed("summary", row.summaries),
      authors: row.authors,
      series: row.series ?? "",
      words: row.words.join(", "),
      period_from: row.period_from ?? "",
      period_to: row.period_to ?? "",
    },
    problems: [...new Set(problems.map((problem) => problemWord(say, problem)))],
    nextEdition: (last?.number ?? 0) + 1,
    state: row.state,
    mostPicture: MOST_PICTURE,
    mostFile: MOST_FILE,
    form,
  };
  return {
    title,
    robots: "noindex",
    breadcrumb: crumbs(visit, title),
    example: row.example,
    body: <EditPage view={view} say={say} />,
  };
}

const prefixed = (name: string, all: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([language, words]) => [`${name}_${language}`, words]));

function problemWord(say: Say, problem: Problem): string {
  const language = languageWord(say, problem.language);
  return problem.kind === "fault"
    ? say(texts["check-fault"], { language, fault: sayFault(say, problem.fault) })
    : say(texts[`check-${problem.kind}`], { language });
}

/** Does a deed and shows the page again, with what was typed where it was refused. */
async function deed(
  visit: Visit,
  name: string,
  run: (row: PublicationRow, typed: Typed) => Promise<Outcome<unknown, string>>,
  done: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const row = await getRow(visit);
  const typed = await visit.form();
  const outcome = await run(row, typed);
  if (outcome.ok) return seeOther(visit.href(`/publications/${row.slug}/edit`), done);
  if (outcome.reason === "not-found") return notFound();
  const errors = errorOf(visit.say, outcome.reason, fields);
  return again(await editPage(visit, row, { name, values: typed.values, errors }));
}

const wrong = (reason: string) => ({ ok: false as const, reason });

export const postFacts = (visit: Visit): Promise<Reply> =>
  deed(
    visit,
    "facts",
    async (row, typed) => {
      const { kind, period, ...facts } = readFacts(typed);
      if (!kind) return wrong("no-kind");
      if (period === "bad") return wrong("bad-period");
      return reviseFacts(visit.work, row.id, { ...facts, kind, period });
    },
    visit.say(texts.saved),
  );

const NOTHING = new Uint8Array();

export const postPicture = (visit: Visit): Promise<Reply> =>
  deed(
    visit,
    "new-picture",
    (row, typed) =>
      addPicture(visit.work, row.id, {
        bytes: typed.uploads("picture")[0]?.bytes ?? NOTHING,
        alts: readTranslated(typed, "alt"),
        captions: readTranslated(typed, "caption"),
      }),
    visit.say(texts.pictureAdded),
  );

export const postPictureWords = (visit: Visit): Promise<Reply> => {
  const number = Number(visit.params.picture ?? "");
  if (!Number.isInteger(number) || number < 1 || number > 999) return notFound();
  return deed(
    visit,
    `picture-${number}`,
    (row, typed) =>
      describePicture(visit.work, row.id, number, {
        alts: readTranslated(typed, "alt"),
        captions: readTranslated(typed, "caption"),
      }),
    visit.say(texts.saved),
  );
};

export const postCover = (visit: Visit): Promise<Reply> =>
  deed(
    visit,
    "cover",
    (row, typed) =>
      setCover(visit.work, row.id, {
        bytes: typed.uploads("cover")[0]?.bytes ?? NOTHING,
        alt: typed.get("cover_alt"),
      }),
    visit.say(texts.saved),
    { "no-picture": "cover", "picture-too-large": "cover", "no-alt": "cover_alt" },
  );

export const postFile = (visit: Visit): Promise<Reply> =>
  deed(
    visit,
    "file",
    (row, typed) => addFile(visit.work, row.id, readLanguage(typed), typed.uploads("file")[0]?.bytes ?? NOTHING),
    visit.say(texts.fileAdded),
  );

export const postFileRemoval = (visit: Visit): Promise<Reply> =>
  deed(
    visit,
    "file",
    (row, typed) => removeFile(visit.work, row.id, readLanguage(typed)),
    visit.say(texts.fileRemoved),
  );

export async function postEdition(visit: Visit): Promise<Reply> {
  const row = await getRow(visit);
  const typed = await visit.form();
  const published = await publishEdition(visit.work, row.id, { anyway: typed.get("anyway") !== "" });
  if (published.ok) return seeOther(visit.href(`/publications/${row.slug}`), visit.say(texts.published));
  if (published.reason === "not-found") return notFound();
  const errors = errorOf(visit.say, published.reason);
  return again(await editPage(visit, row, { name: "editions", values: typed.values, errors }));
}

export const postWithdrawal = (visit: Visit): Promise<Reply> =>
  deed(
    visit,
    "withdrawal",
    (row, typed) => withdraw(visit.work, row.id, typed.get("because")),
    visit.say(texts.withdrawn),
  );
