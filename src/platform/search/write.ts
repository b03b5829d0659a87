import { sql } from "kysely";
import { fold, searchTerms } from "../../kernel/text/index.ts";
import type { SearchDocument } from "../module/answers.ts";
import type { Tx } from "../work/work.ts";

/** A tsvector holds at most 1 MiB; longer bodies are searchable by their beginning. */
const MOST_TERMS = 20_000;

/**
 * Writes what of a record is searchable, in the same transaction as the record: found as soon as it is there.
 * Replaces all documents of the records named; give a record all its languages at once.
 */
export async function indexRecord(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  const records = new Map(documents.map((document) => [`${document.kind} ${document.recordId}`, document]));
  for (const { kind, recordId } of records.values()) await dropRecord(tx, kind, recordId);
  for (const document of documents) {
    await tx
      .insertInto("search_document")
      .values({
        kind: document.kind,
        record_id: document.recordId,
        language: document.language,
        audience: document.audience,
        title: document.title,
        body: document.body.slice(0, 200_000),
        address: document.path,
        day: document.day,
        facets: JSON.stringify(document.facets),
        terms: sql`setweight(to_tsvector('simple', ${lexemes(document.title)}), 'A') || to_tsvector('simple', ${lexemes(document.body)})`,
        trigrams: fold(document.title),
      })
      .execute();
  }
}

export async function dropRecord(tx: Tx, kind: string, recordId: string): Promise<void> {
  await tx.deleteFrom("search_document").where("kind", "=", kind).where("record_id", "=", recordId).execute();
}

/** Words already folded and stemmed by the kernel: PostgreSQL only has to take them as they are. */
const lexemes = (text: string): string =>
  searchTerms(text)
    .slice(0, MOST_TERMS)
    .map((term) => term.slice(0, 60))
    .join(" ");
