-- More ways to ask: urgently, the same as somebody else, with files, without a name in public, public only from a day on.

alter table request
  -- Why the short term holds: life or liberty by law, the others by a secondary source.
  add column urgent_ground text check (urgent_ground in ('life', 'health', 'environment')),
  -- The first of the requests that ask the same.
  add column same_as uuid references request on delete set null,
  -- Visible to the asker and staff only; the daily job takes the day away when it has come.
  add column embargo_until date,
  add constraint request_embargo_length check (embargo_until <= sent_on + interval '1 year'),
  drop constraint request_shown_as_check,
  add constraint request_shown_as_check check (shown_as in ('full', 'initials', 'hidden'));
create index request_same_as on request (same_as) where same_as is not null;
create index request_embargo on request (embargo_until) where embargo_until is not null;

alter table request_draft
  add column urgent_ground text check (urgent_ground in ('life', 'health', 'environment')),
  add column same_as uuid references request on delete set null,
  add column embargo_until date,
  drop constraint request_draft_shown_as_check,
  add constraint request_draft_shown_as_check check (shown_as in ('full', 'initials', 'hidden'));
create index request_draft_same_as on request_draft (same_as) where same_as is not null;

-- Files that are to go with a letter not yet sent.
create table request_draft_file (
  draft_id uuid not null references request_draft on delete cascade,
  position int not null check (position >= 0),
  name text not null check (length(name) <= 400),
  -- As the content shows.
  type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null references file,
  primary key (draft_id, position)
);
create index request_draft_file_file on request_draft_file (sha256);

-- Which request a letter became, found by the address of its draft: the key itself is kept no longer.
create table request_sent_draft (
  key_sha256 text primary key check (length(key_sha256) = 64),
  request_id uuid not null references request on delete cascade
);
create index request_sent_draft_request on request_sent_draft (request_id);

-- Whom staff have confirmed as working for the public: they may keep a request to themselves for a time.
create table request_standing_person (
  person_id uuid primary key references person,
  standing text not null check (standing in ('journalist', 'organisation')),
  confirmed_by uuid references person,
  confirmed_at timestamptz not null
);
create index request_standing_person_by on request_standing_person (confirmed_by) where confirmed_by is not null;

alter table request_notice
  drop constraint request_notice_kind_check,
  add constraint request_notice_kind_check check (kind in ('letter-arrived', 'due-today', 'silent', 'undelivered', 'embargo-ends',
    'complaint-ends', 'agency-late', 'execution-late', 'lawsuit-ends', 'date-moved'));
