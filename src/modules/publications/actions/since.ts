import { LANGUAGES, type Language } from "../../../kernel/language.ts";
import type { Work } from "../../../platform/work/index.ts";
import { numberOf } from "../../../platform/writing/index.ts";
import type { Say } from "../../../say/index.ts";
import { changedCells, distinctFigures, type Frozen } from "../rules/frozen.ts";
import { tableOf } from "./compose.ts";
import { house } from "./house.ts";

export interface FigureSince {
  readonly key: string;
  readonly title: string;
  readonly frozen: string;
  /** Null where no department knows the number any more. */
  readonly now: string | null;
  readonly changed: boolean;
}

export interface ExhibitSince {
  readonly title: string;
  /** Null where there is no such table any more. */
  readonly cells: readonly { row: string; column: string; before: string; after: string }[] | null;
}

/** Every number of an edition beside the same number today. The edition itself does not move. */
export async function sinceThen(
  work: Work,
  frozen: Frozen,
  say: Say,
): Promise<{ figures: FigureSince[]; exhibits: ExhibitSince[] }> {
  const readers = house().readers(work, say.locale);
  const figures: FigureSince[] = [];
  for (const { figure: counted } of distinctFigures(frozen.figures)) {
    const figure = { ...counted, form: "of" as const };
    const live = await readers.figure(figure.name, { from: figure.from, to: figure.to });
    const then = numberOf(figure, { title: "", value: figure.value, of: figure.of }, say);
    const now = live && numberOf(figure, { title: "", value: live.value, of: live.of }, say);
    figures.push({ key: figure.key, title: say.translated(figure.title), frozen: then, now, changed: now !== then });
  }
  const exhibits: ExhibitSince[] = [];
  for (const exhibit of frozen.exhibits) {
    const language = languageIn(exhibit.tables, say.language);
    const before = language && exhibit.tables[language];
    if (!language || !before) continue;
    // Compared in the language it was frozen in: words that differ by language are no change.
    const live = await house()
      .readers(work, language)
      .exhibit(exhibit.name, { from: exhibit.from, to: exhibit.to }, exhibit.subject);
    exhibits.push({ title: before.title, cells: live ? changedCells(before, tableOf(live)) : null });
  }
  return { figures, exhibits };
}

export const languageIn = (all: Partial<Record<Language, unknown>>, wanted: Language): Language | null =>
  all[wanted] ? wanted : (LANGUAGES.find((language) => all[language]) ?? null);
