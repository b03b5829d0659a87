import { LANGUAGES, type Language } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { sha256Of } from "../../../platform/files/index.ts";
import { dropRecord } from "../../../platform/search/index.ts";
import { announce, touch, type Work } from "../../../platform/work/index.ts";
import type { Fault } from "../../../platform/writing/index.ts";
import { type EditionRow, findEdition, insertEdition, thawed } from "../queries/editions.ts";
import { lockPublication, type Parts, type PublicationRow, partsOf, setPublication } from "../queries/publications.ts";
import { canonical } from "../rules/canonical.ts";
import type { Frozen, FrozenExhibit, FrozenFigure, FrozenText } from "../rules/frozen.ts";
import { type Composed, compose, periodOf } from "./compose.ts";
import { indexEdition, tagsOf } from "./settle.ts";

/** What staff should look at before it is frozen; nothing of it forbids to publish. */
export type Problem =
  | { readonly kind: "fault"; readonly language: Language; readonly fault: Fault }
  | { readonly kind: "no-language"; readonly language: Language }
  | { readonly kind: "no-title"; readonly language: Language }
  | { readonly kind: "no-summary"; readonly language: Language };

type Ready = { readonly composed: Partial<Record<Language, Composed>>; readonly problems: readonly Problem[] };

/** Composes every language as it would be frozen now, and says what is not right with it. */
export async function prepare(work: Work, row: PublicationRow, parts: Parts, evidence = false): Promise<Ready> {
  const composed: Partial<Record<Language, Composed>> = {};
  const problems: Problem[] = [];
  for (const language of LANGUAGES) {
    const file = parts.files.find((one) => one.language === language);
    const text = parts.texts.find((one) => one.language === language && one.markdown.trim() !== "");
    if (!file && !text) {
      problems.push({ kind: "no-language", language });
      continue;
    }
    if (!row.titles[language]) problems.push({ kind: "no-title", language });
    if (!row.summaries[language]) problems.push({ kind: "no-summary", language });
    if (file || !text) continue;
    const made = await compose(work, text.markdown, {
      locale: language,
      language,
      period: periodOf(row, work.today),
      pictures: parts.pictures,
      evidence,
    });
    composed[language] = made;
    problems.push(...made.faults.map((fault) => ({ kind: "fault" as const, language, fault })));
  }
  return { composed, problems };
}

/** Freezes everything as it is now into the next edition. From here on nobody can change it. */
export async function publishEdition(
  work: Work,
  id: string,
  wish: { readonly anyway: boolean },
): Promise<
  Outcome<EditionRow, "not-found" | "nothing-written" | "problems" | "withdrawn" | "nothing-new" | "changed-meanwhile">
> {
  const [row, parts, last] = await Promise.all([
    work.db.selectFrom("publication").selectAll().where("id", "=", id).executeTakeFirst(),
    partsOf(work.db, id),
    findEdition(work.db, id),
  ]);
  if (!row) return refused("not-found");
  if (row.state === "withdrawn") return refused("withdrawn");
  const ready = await prepare(work, row, parts, true);
  const frozen = freeze(row, parts, ready, { edition: (last?.number ?? 0) + 1, publishedOn: work.today });
  if (Object.keys(frozen.texts).length === 0) return refused("nothing-written");
  if (ready.problems.length > 0 && !wish.anyway) return refused("problems");
  if (last && canonical(substance(thawed(last))) === canonical(substance(frozen))) return refused("nothing-new");
  const text = canonical(frozen);
  return work.inTransaction(async (tx) => {
    const now = await lockPublication(tx, id);
    // What was composed before the lock must still be what is written.
    if (!now || now.changed_at.getTime() !== row.changed_at.getTime()) return refused("changed-meanwhile");
    const edition: EditionRow = {
      id: uuidv7(),
      publication_id: id,
      number: frozen.edition,
      frozen: text,
      sha256: sha256Of(new TextEncoder().encode(text)),
      languages: LANGUAGES.filter((language) => frozen.texts[language]),
      published_on: work.today,
      published_by: work.actor.kind === "person" ? work.actor.id : null,
      example: row.example,
      at: work.now,
    };
    await insertEdition(tx, edition);
    await setPublication(tx, id, { state: "published", changed_at: work.now });
    await indexEdition(tx, edition);
    await announce(tx, {
      name: "publications.published",
      kind: "publication",
      recordId: id,
      payload: { edition: edition.number, kind: row.kind },
    });
    await touch(tx, ...tagsOf(id));
    return done(edition);
  });
}

/** Everything but the number and the day: two editions that say the same are one. */
const substance = (frozen: Frozen) => ({ ...frozen, edition: 0, publishedOn: "" });

function freeze(
  row: PublicationRow,
  parts: Parts,
  { composed }: Ready,
  about: { edition: number; publishedOn: Frozen["publishedOn"] },
): Frozen {
  const texts: Partial<Record<Language, FrozenText>> = {};
  const figures = new Map<string, FrozenFigure>();
  const exhibits = new Map<string, FrozenExhibit>();
  const pictures: Record<string, "jpg" | "png"> = {};
  for (const language of LANGUAGES) {
    const state = language === row.language ? "original" : "translated";
    const file = parts.files.find((one) => one.language === language);
    if (file) {
      const { sha256, size, pages } = file;
      texts[language] = { state, blocks: [], notes: {}, file: { sha256, size: Number(size), pages } };
      continue;
    }
    const made = composed[language];
    if (!made) continue;
    texts[language] = { state, blocks: made.blocks, notes: made.notes };
    for (const figure of made.figures) figures.set(figure.key, figure);
    for (const { table, ...exhibit } of made.exhibits)
      exhibits.set(exhibit.key, {
        ...exhibit,
        tables: { ...exhibits.get(exhibit.key)?.tables, [language]: table },
      });
    for (const block of made.blocks)
      if (block.kind === "picture")
        pictures[block.key] = parts.pictures.find(({ sha256 }) => sha256 === block.key)?.format ?? "jpg";
  }
  return {
    format: "bashke-publication/1",
    slug: row.slug,
    kind: row.kind,
    ...about,
    language: row.language,
    titles: row.titles,
    summaries: row.summaries,
    authors: row.authors,
    series: row.series,
    words: row.words,
    period: row.period_from && row.period_to ? { from: row.period_from, to: row.period_to } : null,
    cover: row.cover_sha256 ? { sha256: row.cover_sha256, alt: row.cover_alt } : null,
    texts,
    figures: [...figures.values()],
    exhibits: [...exhibits.values()],
    pictures,
  };
}

/** Taken back: the reason stays in sight, and so do the bytes and their hash. */
export const withdraw = (
  work: Work,
  id: string,
  because: string,
): Promise<Outcome<null, "not-found" | "no-reason" | "not-published">> =>
  work.inTransaction(async (tx) => {
    const row = await lockPublication(tx, id);
    if (!row) return refused("not-found");
    if (!because.trim()) return refused("no-reason");
    if (row.state !== "published") return refused("not-published");
    await setPublication(tx, id, {
      state: "withdrawn",
      withdrawn_on: work.today,
      withdrawn_because: because.trim().slice(0, 2000),
      changed_at: work.now,
    });
    await dropRecord(tx, "publication", id);
    await announce(tx, { name: "publications.withdrawn", kind: "publication", recordId: id });
    await touch(tx, ...tagsOf(id));
    return done(null);
  });
