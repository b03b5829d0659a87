-- One question to many institutions: a batch, the institutions it goes to, and further letters to all that stand alike.

create table batch (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  -- Null once the person was forgotten: that it was asked stays.
  owner_id uuid references person,
  asker_name text not null default '' check (length(asker_name) <= 200),
  shown_as text not null default 'full' check (shown_as in ('full', 'initials', 'hidden')),
  language text not null check (language in ('sq', 'sr', 'en')),
  title text not null default '' check (length(title) <= 400),
  -- Holds {institution} where each institution's own name goes.
  body text not null default '' check (length(body) <= 20000),
  embargo_until date,
  state text not null check (state in ('draft', 'submitted', 'sending')),
  return_reason text check (length(return_reason) <= 2000),
  submitted_at timestamptz,
  decided_by uuid references person,
  decided_at timestamptz,
  started_at timestamptz,
  example boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (state <> 'submitted' or submitted_at is not null),
  check (state <> 'sending' or started_at is not null)
);
create index batch_owner on batch (owner_id, updated_at);
create index batch_decided_by on batch (decided_by) where decided_by is not null;
-- One that waits for approval, a person.
create unique index batch_one_waiting on batch (owner_id) where state = 'submitted';
create index batch_started on batch (started_at) where state = 'sending';
select keep_history('batch', '{id}', '{owner_id,asker_name,body,decided_by,updated_at}');

create table batch_request (
  batch_id uuid not null references batch on delete cascade,
  institution_id uuid not null references organisation,
  position int not null check (position >= 0),
  state text not null check (state in ('chosen', 'queued', 'sent', 'no-address', 'ended')),
  -- Of the receiving mail server: letters to one are paced.
  domain text,
  not_before timestamptz,
  request_id uuid references request on delete set null,
  primary key (batch_id, institution_id)
);
create index batch_request_institution on batch_request (institution_id);
create index batch_request_request on batch_request (request_id) where request_id is not null;
create index batch_request_waiting on batch_request (not_before) where state = 'queued';
create index batch_request_no_address on batch_request (batch_id) where state = 'no-address';
select keep_history('batch_request', '{batch_id,institution_id}', '{not_before,domain}');

-- A further letter to all requests of a batch that stood alike when it was written.
create table batch_letter (
  id uuid primary key,
  batch_id uuid not null references batch on delete cascade,
  of_state text not null check (length(of_state) <= 40),
  body text not null check (length(body) <= 20000),
  at timestamptz not null
);
create index batch_letter_batch on batch_letter (batch_id, at);

create table batch_letter_request (
  letter_id uuid not null references batch_letter on delete cascade,
  request_id uuid not null references request on delete cascade,
  state text not null check (state in ('queued', 'sent', 'refused')),
  -- Why it did not leave: what the request itself answered.
  reason text check (length(reason) <= 100),
  domain text,
  not_before timestamptz not null,
  primary key (letter_id, request_id)
);
create index batch_letter_request_request on batch_letter_request (request_id);
create index batch_letter_request_waiting on batch_letter_request (not_before) where state = 'queued';

-- Where a request is one of many that ask the same: told on its page, by whoever made the series.
alter table request
  add column series_path text check (length(series_path) <= 200),
  add column series_title text check (length(series_title) <= 400),
  add column series_size int check (series_size > 0);
