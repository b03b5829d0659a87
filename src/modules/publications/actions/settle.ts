import { LANGUAGES } from "../../../kernel/language.ts";
import { shown } from "../../../kernel/translated.ts";
import type { SearchDocument } from "../../../platform/module/answers.ts";
import { indexRecord } from "../../../platform/search/index.ts";
import type { Db, Tx } from "../../../platform/work/index.ts";
import { type EditionRow, listLatestAfter, thawed } from "../queries/editions.ts";
import { partsOf } from "../queries/publications.ts";
import { wordsOfBlocks } from "../rules/frozen.ts";

/** Cache tag of the library and of every count of publications. */
export const PUBLICATIONS = "publications";

export const tagsOf = (id: string): string[] => [`publication:${id}`, PUBLICATIONS];

/** The frozen words of each language, found in the search of the house. */
async function documentsOf(db: Db, edition: EditionRow): Promise<SearchDocument[]> {
  const frozen = thawed(edition);
  const { files } = await partsOf(db, edition.publication_id);
  return LANGUAGES.flatMap((language): SearchDocument[] => {
    const text = frozen.texts[language];
    if (!text) return [];
    const words = text.file
      ? (files.find(({ sha256 }) => sha256 === text.file?.sha256)?.words ?? "")
      : wordsOfBlocks(text.blocks);
    return [
      {
        kind: "publication",
        recordId: edition.publication_id,
        language,
        audience: "public",
        title: shown(frozen.titles, language).text,
        body: [frozen.summaries[language] ?? "", frozen.authors, ...frozen.words, words].join("\n"),
        path: `/publications/${frozen.slug}`,
        day: frozen.publishedOn,
        facets: {},
      },
    ];
  });
}

export const indexEdition = async (tx: Tx, edition: EditionRow): Promise<void> =>
  indexRecord(tx, await documentsOf(tx, edition));

export async function* allDocuments(db: Db): AsyncIterable<SearchDocument> {
  for (let after: string | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof listLatestAfter>> = await listLatestAfter(db, after, 50);
    for (const row of rows) yield* await documentsOf(db, row);
    if (rows.length < 50) return;
    after = rows.at(-1)?.pid ?? null;
  }
}
