import { LANGUAGES } from "../../../kernel/language.ts";
import { shown } from "../../../kernel/translated.ts";
import type { SearchDocument } from "../../../platform/module/answers.ts";
import { indexRecord } from "../../../platform/search/index.ts";
import { carried, type Db, type Tx, touch } from "../../../platform/work/index.ts";
import { type BodyRow, findBody, listBodies, listSeats, type MandateRow, setBody } from "../queries/bodies.ts";

/** Cache tag of every list and count of bodies. */
export const BODIES = "bodies";

/** In each language it has a name in: its purpose, and who sits in it now. Members of public bodies are public. */
export const documentsOf = (row: BodyRow, members: readonly string[]): SearchDocument[] =>
  LANGUAGES.filter((language) => row.names[language]).map((language) => ({
    kind: "body",
    recordId: row.id,
    language,
    audience: "public",
    title: row.names[language]!,
    body: [shown(row.purpose, language).text, row.act, ...members].join("\n"),
    path: `/bodies/${row.slug}`,
    day: null,
    facets: {},
  }));

const namesOf = (mandates: ReadonlyMap<string, readonly MandateRow[]>): string[] =>
  [...mandates.values()]
    .flat()
    .flatMap(({ person_name, valid_to }) => (person_name && valid_to === null ? [person_name] : []));

/** Writes what follows from a change of a body, its seats or its mandates: search, cached pages, pages of organisations. */
export async function settle(tx: Tx, bodyId: string, organisations: readonly (string | null)[] = []): Promise<void> {
  const row = await findBody(tx, bodyId);
  if (!row) return;
  await setBody(tx, row.id, { changed_at: carried(tx).now });
  const { mandates } = await listSeats(tx, [row.id]);
  await indexRecord(tx, documentsOf(row, namesOf(mandates)));
  const touched = organisations.flatMap((id) => (id ? [`institution:${id}`] : []));
  await touch(tx, BODIES, `body:${row.id}`, ...touched);
}

/** All of them, for a rebuild of the search. */
export async function* allDocuments(db: Db): AsyncIterable<SearchDocument> {
  for (const row of await listBodies(db)) {
    const { mandates } = await listSeats(db, [row.id]);
    yield* documentsOf(row, namesOf(mandates));
  }
}
