-- The institution answers by a link of its own, without an account; large files arrive in pieces.

-- A file on its way. Whose it is, is the department's word ("request-answer:ID").
create table upload (
  id uuid primary key,
  holder text not null check (length(holder) between 1 and 200),
  name text not null check (length(name) between 1 and 300),
  size bigint not null check (size > 0),
  -- What the same file is known by when it is picked again after a reload.
  mark text not null check (length(mark) between 1 and 200),
  received bigint not null default 0,
  -- Both once it is whole.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  type text,
  touched_at timestamptz not null,
  check (received between 0 and size),
  check ((sha256 is null) = (type is null)),
  check (sha256 is null or received = size)
);
create unique index upload_mark on upload (holder, mark);
create index upload_touched on upload (touched_at);

create table upload_piece (
  upload_id uuid not null references upload on delete cascade,
  start bigint not null check (start >= 0),
  size int not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (upload_id, start)
);

-- Every letter to an institution carries one. Of the link itself only the hash is kept.
create table request_answer_link (
  id uuid primary key,
  token_sha256 text not null unique check (length(token_sha256) = 64),
  request_id uuid not null references request on delete cascade,
  institution_id uuid not null references organisation,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create index request_answer_link_request on request_answer_link (request_id);
create index request_answer_link_institution on request_answer_link (institution_id);
select keep_history('request_answer_link', '{id}', '{token_sha256}');

-- What the officer said, beside the letter it became.
create table request_officer_answer (
  message_id uuid primary key references request_message on delete cascade,
  request_id uuid not null references request on delete cascade,
  link_id uuid references request_answer_link on delete set null,
  -- Of the form: sending it twice leads to one answer.
  once text not null check (length(once) between 8 and 64),
  ordinal int not null check (ordinal > 0),
  kind text not null check (kind in ('full', 'partial', 'refused', 'not-held', 'acknowledgement', 'clarification', 'extension',
    'forwarded', 'split')),
  grounds text[] not null default '{}',
  extended_until date,
  -- To whom it is passed on.
  passed_to uuid references organisation,
  registered_on date,
  registration_number text check (length(registration_number) between 1 and 100),
  check ((kind in ('forwarded', 'split')) = (passed_to is not null)),
  check ((kind = 'extension') = (extended_until is not null)),
  unique (request_id, once),
  unique (request_id, ordinal)
);
create index request_officer_answer_link on request_officer_answer (link_id);
create index request_officer_answer_passed on request_officer_answer (passed_to) where passed_to is not null;
select keep_history('request_officer_answer', '{message_id}');

-- A person confirmed that the request was passed on: from that day the other institution is the addressee.
create table request_forwarding (
  message_id uuid primary key references request_message on delete cascade,
  request_id uuid not null references request on delete cascade,
  from_id uuid not null references organisation,
  to_id uuid not null references organisation,
  -- Day of the letter that passed it on, and the last one on which the law lets an institution do so.
  day date not null,
  due_on date,
  by_staff boolean not null,
  at timestamptz not null,
  check (from_id <> to_id)
);
create index request_forwarding_request on request_forwarding (request_id, at);
create index request_forwarding_from on request_forwarding (from_id);
create index request_forwarding_to on request_forwarding (to_id);
select keep_history('request_forwarding', '{message_id}');

-- The request of which this one is the part that another institution holds.
alter table request add column split_from uuid references request on delete set null;
create index request_split_from on request (split_from) where split_from is not null;
