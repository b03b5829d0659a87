import { LANGUAGES, type Language, TAGS } from "../../../kernel/language.ts";
import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { MOST_TEXT, sayFault } from "../../../platform/writing/index.ts";
import { compose, periodOf } from "../actions/compose.ts";
import { saveText } from "../actions/drafts.ts";
import { house } from "../actions/house.ts";
import { errorOf } from "../forms.ts";
import { EditorPage, type EditorView, VersionPage } from "../pages/editor.tsx";
import { languageWord } from "../pages/words.ts";
import { findDraft, listDrafts, type PublicationRow, partsOf } from "../queries/publications.ts";
import { withHrefs } from "../rules/frozen.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { getRow } from "./found.ts";
import { inReader, localHref, pictureHref } from "./hrefs.ts";

const languageOf = (visit: Visit): Language =>
  LANGUAGES.find((language) => language === visit.params.language) ?? notFound();

export async function showEditor(visit: Visit): Promise<Reply> {
  return page(await editorPage(visit, await getRow(visit), languageOf(visit), {}));
}

interface Shown {
  /** What was typed and is not saved; the saved text where nothing was. */
  readonly typed?: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly conflict?: boolean;
}

async function editorPage(visit: Visit, row: PublicationRow, language: Language, now: Shown): Promise<Page> {
  const { say, work, country } = visit;
  const period = periodOf(row, work.today);
  const readers = house().readers(work, visit.locale);
  const [parts, drafts, figures, exhibits] = await Promise.all([
    partsOf(work.db, row.id),
    listDrafts(work.db, row.id, language),
    readers.figures(period),
    readers.exhibits(),
  ]);
  const saved = parts.texts.find((one) => one.language === language);
  const text = now.typed ?? saved?.markdown ?? "";
  const made =
    text.trim() === "" || text.length > MOST_TEXT
      ? null
      : await compose(work, text, { locale: language, language, period, pictures: parts.pictures });
  const original = parts.texts.find((one) => one.language === row.language);
  const formats = new Map(parts.pictures.map(({ sha256, format }) => [sha256, format]));
  const title = inReader(visit, row.titles).text;
  const path = visit.href(`/publications/${row.slug}`);
  const dates = `from=${period.from} to=${period.to}`;
  const view: EditorView = {
    csrf: visit.csrf,
    action: `${path}/text/${language}`,
    backHref: `${path}/edit`,
    title: say(texts.textOf, { language: languageWord(say, language) }),
    above: title,
    lang: TAGS[language].lang,
    most: MOST_TEXT,
    values: { markdown: text },
    errors: now.errors ?? {},
    version: saved?.version ?? 0,
    faults: made?.faults.map((fault) => sayFault(say, fault)) ?? [],
    preview: made && {
      blocks: withHrefs(made.blocks, (to) => localHref(visit, to)),
      notes: made.notes,
      pictureHref: (key) => pictureHref(visit, row.slug, key, formats.get(key)),
      unsaved: now.typed !== undefined,
    },
    conflict: now.conflict ? { theirs: saved?.markdown ?? "", mine: text } : null,
    original:
      original && language !== row.language
        ? {
            title: say(texts.original, { language: languageWord(say, row.language) }),
            text: original.markdown,
            lang: TAGS[row.language].lang,
          }
        : null,
    figures: figures.map((figure) => ({
      directive: `:figure[]{name=${figure.name} ${dates}}`,
      title: say.translated(figure.title),
      now: say(texts.now, {
        value: figure.of === undefined ? say.number(figure.value) : `${figure.value} / ${figure.of}`,
      }),
    })),
    exhibits: exhibits.flatMap(({ name, title: words, subjects }) =>
      (subjects.length === 0 ? [null] : subjects.slice(0, 10)).map((subject) => ({
        directive: `::exhibit{name="${name}"${subject ? ` subject="${subject.id}"` : ` ${dates}`}}`,
        title: subject ? `${say.translated(words)}: ${subject.title}` : say.translated(words),
      })),
    ),
    pictures: parts.pictures.map(({ number, captions }) => `![](foto:${number} "${captions[language] ?? ""}")`),
    versions: drafts.map(({ version, at }) => ({
      label: say(texts.textVersion, { version, at: say.moment(at, country.timeZone) }),
      href: `${path}/text/${language}/versions/${version}`,
    })),
  };
  return {
    title: `${title}: ${view.title}`,
    robots: "noindex",
    example: row.example,
    breadcrumb: [
      { label: say(texts.desk), href: visit.href("/publications/desk") },
      { label: title, href: `${path}/edit` },
      { label: view.title },
    ],
    wide: true,
    body: <EditorPage view={view} say={say} />,
  };
}

/** Looks at what was typed, or saves it; where somebody saved meanwhile, nothing that was typed is lost. */
export async function postText(visit: Visit): Promise<Reply> {
  const row = await getRow(visit);
  const language = languageOf(visit);
  const sent = await visit.form();
  const typed = sent.get("markdown");
  if (sent.get("step") === "look") return page(await editorPage(visit, row, language, { typed }));
  const basedOn = /^\d{1,9}$/.test(sent.get("based_on")) ? Number(sent.get("based_on")) : 0;
  const outcome = await saveText(visit.work, row.id, language, { markdown: typed, basedOn });
  if (outcome.ok) return seeOther(visit.href(`/publications/${row.slug}/text/${language}`), visit.say(texts.saved));
  if (outcome.reason === "not-found") return notFound();
  const conflict = outcome.reason === "changed-meanwhile";
  return again(
    await editorPage(visit, row, language, {
      typed,
      conflict,
      errors: conflict ? {} : errorOf(visit.say, outcome.reason),
    }),
  );
}

export async function showVersion(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const row = await getRow(visit);
  const language = languageOf(visit);
  const number = /^[1-9]\d{0,8}$/.test(visit.params.version ?? "") ? Number(visit.params.version) : notFound();
  const [draft, { texts: saved }] = await Promise.all([
    findDraft(work.db, row.id, language, number),
    partsOf(work.db, row.id),
  ]);
  if (!draft) return notFound();
  const title = say(texts.versionTitle, { version: number });
  const above = inReader(visit, row.titles).text;
  const back = visit.href(`/publications/${row.slug}/text/${language}`);
  return page({
    title: `${above}: ${title}`,
    robots: "noindex",
    example: row.example,
    breadcrumb: [{ label: above, href: back }, { label: title }],
    body: (
      <VersionPage
        say={say}
        view={{
          title,
          above,
          lang: TAGS[language].lang,
          text: draft.markdown,
          now: saved.find((one) => one.language === language)?.markdown ?? "",
        }}
      />
    ),
  });
}
