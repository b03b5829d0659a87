import { LANGUAGES } from "../../../kernel/language.ts";
import { shown } from "../../../kernel/translated.ts";
import type { SearchDocument } from "../../../platform/module/answers.ts";
import type { Db } from "../../../platform/work/work.ts";
import { pathOf } from "../rules/kinds.ts";
import { acronymOf } from "../rules/names.ts";
import type { OrganisationRow } from "./organisations.ts";
import type { PlaceRow } from "./places.ts";

export type DocumentSource = Pick<
  OrganisationRow,
  "id" | "slug" | "kind" | "names" | "short_names" | "aliases" | "description" | "place_code" | "member" | "example"
>;

/**
 * What of an organisation is searchable: a document in each language, whose body holds its names in all of them, its
 * aliases and acronyms and the names of its place, so that whoever knows one spelling finds it in any language.
 */
export function documentsOf(row: DocumentSource, place: Pick<PlaceRow, "names" | "aliases"> | null): SearchDocument[] {
  const names = Object.values(row.names);
  const everyName = [
    ...names,
    ...Object.values(row.short_names),
    ...row.aliases,
    ...names.flatMap(acronymOf),
    ...(place ? [...Object.values(place.names), ...place.aliases] : []),
  ];
  return LANGUAGES.map((language) => {
    const description = shown(row.description, language).text;
    return {
      kind: "organisation",
      recordId: row.id,
      language,
      audience: "public",
      title: shown(row.names, language).text,
      body: [description, ...new Set(everyName)].filter(Boolean).join("\n"),
      path: pathOf(row),
      day: null,
      facets: {
        kind: row.kind,
        ...(row.place_code ? { place: row.place_code } : {}),
        ...(row.member ? { member: "yes" } : {}),
      },
    };
  });
}

const BATCH = 500;

/** Every organisation's documents, for a rebuild of the search. */
export async function* allDocuments(db: Db): AsyncIterable<SearchDocument> {
  const places = new Map((await db.selectFrom("place").selectAll().execute()).map((place) => [place.code, place]));
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db
      .selectFrom("organisation")
      .selectAll()
      .where("id", ">", after)
      .orderBy("id")
      .limit(BATCH)
      .execute();
    for (const row of rows) yield* documentsOf(row, places.get(row.place_code ?? "") ?? null);
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.id;
  }
}
