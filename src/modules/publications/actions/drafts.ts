import type { Day } from "../../../kernel/day.ts";
import { LANGUAGES, type Language } from "../../../kernel/language.ts";
import { done, type Outcome, refused } from "../../../kernel/outcome.ts";
import { slug } from "../../../kernel/text/index.ts";
import { shown, type Translated } from "../../../kernel/translated.ts";
import { uuidv7 } from "../../../platform/db/uuid.ts";
import { type Tx, touch, type Work } from "../../../platform/work/index.ts";
import { MOST_TEXT } from "../../../platform/writing/index.ts";
import {
  insertPublication,
  lockPublication,
  lockText,
  type PublicationRow,
  putText,
  setPublication,
  slugsLike,
} from "../queries/publications.ts";
import { type Kind, MONITORING_SERIES, MOST_SUMMARY, MOST_TITLE, slugOf } from "../rules/kinds.ts";
import { MONITORING_TEMPLATE } from "../texts/template.ts";

export interface PublicationWish {
  readonly kind: Kind;
  readonly language: Language;
  readonly titles: Translated;
  readonly summaries: Translated;
  readonly authors: string;
  readonly series: string | null;
  readonly words: readonly string[];
  readonly period: { readonly from: Day; readonly to: Day } | null;
}

export type WishFault = "no-title" | "title-too-long" | "summary-too-long" | "bad-period";

/** Whether what was typed about a publication can stand. */
export function decideWish(wish: PublicationWish): Outcome<PublicationWish, WishFault> {
  if (!wish.titles[wish.language]?.trim()) return refused("no-title");
  if (Object.values(wish.titles).some((title) => title.length > MOST_TITLE)) return refused("title-too-long");
  if (Object.values(wish.summaries).some((text) => text.length > MOST_SUMMARY)) return refused("summary-too-long");
  if (wish.period && wish.period.from > wish.period.to) return refused("bad-period");
  return done(wish);
}

export interface NewPublication extends PublicationWish {
  /** Texts to begin with, by language; the one in the publication's own language is the original. */
  readonly texts?: Partial<Record<Language, string>>;
  /** Begin with the half-yearly monitoring report, its tables and charts about this round of the strategy ("" for none yet). */
  readonly monitoringRound?: string;
  readonly example?: boolean;
}

/** A draft, with a text to begin with where there is one. Departments call it with a text of their own. */
export const startPublication = (work: Work, wish: NewPublication): Promise<Outcome<PublicationRow, WishFault>> =>
  work.inTransaction(async (tx) => {
    const decision = decideWish(wish);
    if (!decision.ok) return decision;
    const texts = wish.texts ?? templateOf(wish.monitoringRound);
    const title = shown(wish.titles, wish.language).text;
    const by = work.actor.kind === "person" ? work.actor.id : null;
    const row: PublicationRow = {
      id: uuidv7(),
      slug: slugOf(title, await slugsLike(tx, slug(title).slice(0, 60))),
      ...columnsOf(wish),
      series: wish.series ?? (wish.monitoringRound === undefined ? null : MONITORING_SERIES),
      cover_sha256: null,
      cover_alt: "",
      state: "draft",
      withdrawn_on: null,
      withdrawn_because: null,
      example: wish.example ?? false,
      made_at: work.now,
      made_by: by,
      changed_at: work.now,
    };
    await insertPublication(tx, {
      ...row,
      titles: JSON.stringify(row.titles),
      summaries: JSON.stringify(row.summaries),
    });
    for (const language of LANGUAGES) {
      const markdown = texts[language];
      if (markdown)
        await putText(tx, {
          publication_id: row.id,
          language,
          markdown,
          state: language === wish.language ? "original" : "translated",
          version: 1,
          changed_at: work.now,
          changed_by: by,
        });
    }
    return done(row);
  });

/** A quote or brace in the mark of a round would end the directive that carries it. */
const templateOf = (round: string | undefined): Partial<Record<Language, string>> =>
  round === undefined
    ? {}
    : Object.fromEntries(
        LANGUAGES.map((language) => [
          language,
          MONITORING_TEMPLATE[language](round.replace(/["{}\n]/g, "").slice(0, 200)),
        ]),
      );

const columnsOf = (wish: PublicationWish) => ({
  kind: wish.kind,
  language: wish.language,
  titles: wish.titles,
  summaries: wish.summaries,
  authors: wish.authors.trim().slice(0, 500),
  series: wish.series,
  words: [...new Set(wish.words)].slice(0, 20),
  period_from: wish.period?.from ?? null,
  period_to: wish.period?.to ?? null,
});

export const reviseFacts = (
  work: Work,
  id: string,
  wish: PublicationWish,
): Promise<Outcome<null, WishFault | "not-found">> =>
  work.inTransaction(async (tx) => {
    const row = await lockPublication(tx, id);
    if (!row) return refused("not-found");
    const decision = decideWish(wish);
    if (!decision.ok) return decision;
    const columns = columnsOf(wish);
    await setPublication(tx, id, {
      ...columns,
      titles: JSON.stringify(columns.titles),
      summaries: JSON.stringify(columns.summaries),
      changed_at: work.now,
    });
    await touch(tx, `publication:${id}`);
    return done(null);
  });

/** Saves a text, if nobody saved another since the writer opened it. */
export const saveText = (
  work: Work,
  id: string,
  language: Language,
  wish: { readonly markdown: string; readonly basedOn: number },
): Promise<Outcome<number, "not-found" | "changed-meanwhile" | "text-too-long">> =>
  work.inTransaction(async (tx) => {
    const row = await lockPublication(tx, id);
    if (!row) return refused("not-found");
    if (wish.markdown.length > MOST_TEXT) return refused("text-too-long");
    const before = await lockText(tx, id, language);
    if ((before?.version ?? 0) !== wish.basedOn) return refused("changed-meanwhile");
    const version = wish.basedOn + 1;
    await putText(tx, {
      publication_id: id,
      language,
      markdown: wish.markdown,
      state: language === row.language ? "original" : "translated",
      version,
      changed_at: work.now,
      changed_by: work.actor.kind === "person" ? work.actor.id : null,
    });
    await setChanged(tx, work, id);
    return done(version);
  });

export const setChanged = (tx: Tx, work: Work, id: string) => setPublication(tx, id, { changed_at: work.now });
