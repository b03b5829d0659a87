import { sql } from "kysely";
import { searchTerms, wordsOf } from "../../kernel/text/index.ts";
import type { SearchDocument } from "../module/answers.ts";
import type { Tx } from "../work/work.ts";
import { cut } from "./query.ts";
import { learnWords } from "./spelling.ts";

/** A tsvector holds at most 1 MiB of words and places; longer bodies are searchable by their beginning. */
const MOST_TERMS = 20_000;
const MOST_BYTES = 500_000;
const MOST_READ = 400_000;
/** The index over titles takes entries of limited size; a title is a line. */
const LONGEST_TITLE = 500;
/** Documents in one statement. */
const AT_ONCE = 500;

/**
 * Writes what of a record is searchable, in the same transaction as the record: found as soon as it is there.
 * Replaces all documents of the records named; give a record all its languages at once.
 */
export async function indexRecord(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const records = [
    ...new Map(documents.map(({ kind, recordId }) => [`${kind} ${recordId}`, { kind, record_id: recordId }])).values(),
  ];
  await sql`delete from search_document d using jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as given (kind text, record_id text)
    where d.kind = given.kind and d.record_id = given.record_id`.execute(tx);
  for (let at = 0; at < documents.length; at += AT_ONCE) await writeSome(tx, documents.slice(at, at + AT_ONCE));
}

/** One statement for many documents: a list of thousands is indexed as readily as one record. */
async function writeSome(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  const rows = documents.map((document) => ({
    kind: document.kind,
    record_id: document.recordId,
    language: document.language,
    audience: document.audience,
    title: document.title.slice(0, LONGEST_TITLE),
    body: document.body.slice(0, 200_000),
    address: document.path,
    day: document.day,
    facets: document.facets,
    title_terms: titleLexemes(document.title.slice(0, LONGEST_TITLE)),
    body_terms: lexemes(document.body.slice(0, MOST_READ)),
    title_words: wordsOf(document.title.slice(0, LONGEST_TITLE)).join(" "),
  }));
  await learnWords(
    tx,
    rows.flatMap(({ title_words }) => title_words.split(" ")),
  );
  await sql`insert into search_document (kind, record_id, language, audience, title, body, address, day, facets, terms, title_words)
    select kind, record_id, language, audience, title, body, address, day, facets,
      setweight(to_tsvector('simple', title_terms), 'A') || to_tsvector('simple', body_terms), title_words
    from jsonb_to_recordset(${storable(rows)}::jsonb) as given (kind text, record_id text, language text,
      audience text, title text, body text, address text, day date, facets jsonb, title_terms text, body_terms text, title_words text)`.execute(
    tx,
  );
}

export async function dropRecord(tx: Tx, kind: string, recordId: string): Promise<void> {
  await tx.deleteFrom("search_document").where("kind", "=", kind).where("record_id", "=", recordId).execute();
}

/** PostgreSQL keeps neither the zero character nor half of a pair of surrogates; mail and uploads hold both. */
const storable = (rows: unknown): string =>
  JSON.stringify(rows, (_, value) => (typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value));

/** A title of nothing but particles ("ME") is found by its words as they are. */
const titleLexemes = (title: string): string => lexemes(title) || wordsOf(title).map(cut).join(" ");

/** Words already folded and stemmed by the kernel: PostgreSQL only has to take them as they are. */
function lexemes(text: string): string {
  const terms: string[] = [];
  let bytes = 0;
  for (const term of searchTerms(text).slice(0, MOST_TERMS).map(cut)) {
    bytes += Buffer.byteLength(term) + 4;
    if (bytes > MOST_BYTES) break;
    terms.push(term);
  }
  return terms.join(" ");
}
