-- What the public lists and counts of requests, kept apart from the records: a page reads a handful of rows here, however
-- many requests there are. Written with every change of a request, and at midnight where the day alone changes a state.

create table request_listing (
  request_id uuid primary key references request on delete cascade,
  institution_id uuid not null references organisation,
  place_code text,
  year int not null,
  sent_at timestamptz not null,
  sent_on date not null,
  -- One of the groups of the public list, as of the last look of the clock.
  state text not null check (state in ('waiting', 'due-today', 'late', 'silent', 'unjudged', 'full', 'partial', 'refused', 'not-held',
    'withdrawn', 'undelivered', 'agency')),
  -- How it counts in a rate: what is not yet due is in none.
  timing text not null check (timing in ('in-time', 'late', 'overdue', 'open', 'withdrawn')),
  -- From sending to the letter that decided.
  days int check (days >= 0),
  due_on date,
  complaint_by date,
  example boolean not null
);
create index request_listing_latest on request_listing (sent_at desc, request_id);
create index request_listing_state on request_listing (state, sent_at desc, request_id);
create index request_listing_institution on request_listing (institution_id, sent_at desc, request_id);
create index request_listing_place on request_listing (place_code, sent_at desc, request_id);
create index request_listing_year on request_listing (year, sent_at desc, request_id);
create index request_listing_day on request_listing (sent_on);
create index request_listing_moves on request_listing (due_on) where state in ('waiting', 'due-today', 'late') or timing = 'open';

-- Changes of counts, added up in reading and from time to time in place: two who write at once never wait for each other.
create table request_count (
  institution_id uuid not null,
  place_code text,
  year int not null,
  example boolean not null,
  state text not null,
  timing text not null,
  n int not null
);
create index request_count_institution on request_count (institution_id);

create table request_days (
  institution_id uuid not null,
  place_code text,
  year int not null,
  example boolean not null,
  days int not null,
  n int not null
);
create index request_days_institution on request_days (institution_id);

create function count_listing() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'UPDATE' and (old.institution_id, old.place_code, old.year, old.example, old.state, old.timing, old.days)
    is not distinct from (new.institution_id, new.place_code, new.year, new.example, new.state, new.timing, new.days) then
    return null;
  end if;
  if tg_op <> 'INSERT' then
    insert into request_count values (old.institution_id, old.place_code, old.year, old.example, old.state, old.timing, -1);
    if old.days is not null then
      insert into request_days values (old.institution_id, old.place_code, old.year, old.example, old.days, -1);
    end if;
  end if;
  if tg_op <> 'DELETE' then
    insert into request_count values (new.institution_id, new.place_code, new.year, new.example, new.state, new.timing, 1);
    if new.days is not null then
      insert into request_days values (new.institution_id, new.place_code, new.year, new.example, new.days, 1);
    end if;
  end if;
  return null;
end $$;

insert into request_listing
select id, institution_id, place_code, left(number, 4)::int, sent_at, sent_on,
  case
    when outcome = 'withdrawn' then 'withdrawn'
    when progress in ('agency', 'court') then 'agency'
    when progress = 'closed' then outcome
    when undelivered then 'undelivered'
    when unjudged_since is not null then 'unjudged'
    else 'waiting' end,
  case
    when outcome = 'withdrawn' then 'withdrawn'
    when decided_on is null then 'open'
    when decided_on <= due_on then 'in-time'
    else 'late' end,
  decided_on - sent_on, due_on, complaint_by, example
from request where hidden_at is null;

insert into request_count
select institution_id, place_code, year, example, state, timing, count(*) from request_listing group by 1, 2, 3, 4, 5, 6;
insert into request_days
select institution_id, place_code, year, example, days, count(*) from request_listing where days is not null group by 1, 2, 3, 4, 5;

create trigger counts_listing after insert or update or delete on request_listing
  for each row execute function count_listing();

-- Words that occur in most records are looked for in titles, and among the latest.
alter table search_document add column title_terms tsvector generated always as (ts_filter(terms, '{a}')) stored;
create index search_document_title_terms on search_document using gin (title_terms);
create index search_document_latest on search_document (day desc nulls last);
