import { sql } from "kysely";
import { searchTerms, wordsOf } from "../../kernel/text/index.ts";
import type { Db, Tx } from "../work/work.ts";
import { cut } from "./query.ts";

const MOST_READ = 200;
/** Titles that are spelt alike are looked for with so many words of what was typed. */
const MOST_SPELT = 6;
/** Known words that one typed word may have meant. */
const MOST_MEANT = 20;
/** As near as the nearest, or nearly: else every "kontrata" comes with each "kontroll". */
const NEARLY = 0.15;

/** Remembers the words of titles, for whoever mistypes one of them. */
export async function learnWords(tx: Tx, words: readonly string[]): Promise<void> {
  const known = [...new Set(words.map(cut))].filter((word) => word.length > 1);
  if (known.length === 0) return;
  // Only new words are written, in one order: two who index at once do not wait for each other in a ring.
  await sql`insert into search_word select word from unnest(${known}::text[]) as word
    where not exists (select 1 from search_word s where s.word = word.word)
    order by word on conflict do nothing`.execute(tx);
}

/** Forgets the words that stand in no title any more: of records that were erased, or whose title was taken back. */
export const forgetWords = async (db: Db): Promise<void> => {
  await sql`delete from search_word s where not exists (
    select 1 from (select distinct left(word, 60) as word from search_document, unnest(string_to_array(title_words, ' ')) as word) used
    where used.word = s.word)`.execute(db);
};

/**
 * A tsquery over the words of titles for what was typed with errors: for each word, those words that are spelt most like
 * it. Null when one of them is like none. One query, which costs the same however many records there are.
 */
export async function alikeQuery(db: Db, typed: string): Promise<string | null> {
  const words = spelt(typed);
  if (words.length === 0) return null;
  const { rows } = await sql<{ typed: string; word: string; nearness: number }>`
    select typed, found.word, found.nearness from unnest(${words}::text[]) as typed, lateral (
      select word, word_similarity(typed, word) as nearness from search_word where typed <% word
      order by nearness desc, length(word), word limit ${MOST_MEANT}) found`.execute(db);
  const meant = Map.groupBy(rows, (row) => row.typed);
  const parts = words.map((word) => {
    const near = meant.get(word) ?? [];
    const best = Math.max(0, ...near.map(({ nearness }) => nearness));
    const terms = near.filter(({ nearness }) => nearness >= best - NEARLY).flatMap((one) => termsOf(one.word));
    return [...new Set(terms)].map((term) => `'${term}'`).join(" | ");
  });
  return parts.includes("") ? null : parts.map((part) => `(${part})`).join(" & ");
}

const termsOf = (word: string): string[] => {
  const terms = searchTerms(word).map(cut);
  return terms.length > 0 ? terms : [word];
};

/** The words whose spelling is compared: the long ones where there are any, for short ones resemble everything. */
function spelt(text: string): string[] {
  const words = [...new Set(wordsOf(text.slice(0, MOST_READ)).map(cut))].filter((word) => word.length > 1);
  const long = words.filter((word) => word.length > 3);
  return (long.length > 0 ? long : words).slice(0, MOST_SPELT);
}
