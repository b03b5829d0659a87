import { LANGUAGES, type Language } from "../../../kernel/language.ts";
import { notFound } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { languageIn } from "../actions/since.ts";
import { type EditionRow, findEdition, thawed } from "../queries/editions.ts";
import { findBySlug, type PublicationRow } from "../queries/publications.ts";
import type { Frozen, FrozenText } from "../rules/frozen.ts";

export interface Found {
  readonly row: PublicationRow;
  readonly edition: EditionRow;
  readonly frozen: Frozen;
  readonly language: Language;
  readonly text: FrozenText;
}

export const getRow = async (visit: Visit): Promise<PublicationRow> =>
  (await findBySlug(visit.work.db, visit.params.slug ?? "")) ?? notFound();

const numberIn = (typed: string | null | undefined): number | undefined =>
  typed && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined;

/** The edition an address means, in the language asked for or the reader's own or whatever there is. A draft is found by nobody. */
export async function getEdition(visit: Visit): Promise<Found> {
  const row = await getRow(visit);
  const asked = visit.params.number ?? visit.query.get("edition");
  if (asked && !numberIn(asked)) return notFound();
  const edition = row.state === "draft" ? null : await findEdition(visit.work.db, row.id, numberIn(asked));
  if (!edition) return notFound();
  visit.dependsOn(`publication:${row.id}`);
  const frozen = thawed(edition);
  const wanted = LANGUAGES.find((one) => one === visit.query.get("language")) ?? visit.say.language;
  const language = frozen.texts[wanted]
    ? wanted
    : frozen.texts[frozen.language]
      ? frozen.language
      : languageIn(frozen.texts, wanted);
  const text = language && frozen.texts[language];
  return language && text ? { row, edition, frozen, language, text } : notFound();
}
