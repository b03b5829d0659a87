-- Spelling is compared with the words that occur in titles, each once, and no longer with every title: what a search with a
-- typing error costs grows with the language and not with the archive.

alter table search_document rename column trigrams to title_words;
drop index search_document_trigrams;
-- Never asked since titles are found by their words.
drop index search_document_title;
update search_document set title_words = trim(regexp_replace(title_words, '[^[:alnum:]]+', ' ', 'g'));

create table search_word (
  word text primary key check (length(word) between 1 and 60)
);
create index search_word_trigrams on search_word using gin (word gin_trgm_ops);
insert into search_word
select distinct word from search_document, string_to_array(title_words, ' ') as words, unnest(words) as word
where length(word) between 2 and 60;
