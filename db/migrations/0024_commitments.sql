-- Everything anybody promised: who, what, by when; what the addressee claims beside what was found; and when nobody answered.

create table commitment_number (
  year int primary key,
  last int not null
);

create table commitment (
  id uuid primary key,
  number text not null unique check (number ~ '^Z[0-9]{4}-[0-9]{5}$'),
  slug text not null unique,
  -- Where it was promised: a record of a department ("meeting-item", ID), or a place outside with its address.
  source_kind text not null check (source_kind ~ '^[a-z][a-z-]{0,60}$'),
  source_id text check (length(source_id) <= 100),
  source_title text not null check (length(btrim(source_title)) between 1 and 500),
  source_url text check (source_url ~ '^https?://[^[:space:]]+$' and length(source_url) <= 1000),
  addressee_id uuid not null references organisation,
  -- The post or office in it that answers, in its own words; no name of a person.
  addressee_office text not null default '' check (length(addressee_office) <= 300),
  wording jsonb not null check (is_translated(wording) and wording <> '{}'),
  -- Language of the letters to the addressee.
  language text not null check (language in ('sq', 'sr', 'en')),
  promised_on date not null,
  first_due_on date not null check (first_due_on >= promised_on),
  due_on date not null check (due_on >= promised_on),
  -- The latest of each, kept beside for lists; the rows below are the truth.
  claimed text check (claimed in ('not-started', 'limited', 'substantial', 'complete', 'dropped')),
  claimed_on date,
  found text check (found in ('not-started', 'limited', 'substantial', 'complete', 'no-evidence', 'dropped')),
  found_on date,
  -- The day on which it was carried out, as it was found.
  kept_on date,
  example boolean not null default false,
  made_at timestamptz not null,
  made_by uuid references person,
  changed_at timestamptz not null,
  check ((claimed is null) = (claimed_on is null)),
  check ((found is null) = (found_on is null)),
  check (coalesce(found = 'complete', false) = (kept_on is not null))
);
create index commitment_addressee on commitment (addressee_id, due_on);
create index commitment_due on commitment (due_on, id);
create index commitment_open on commitment (due_on) where found is null or found not in ('complete', 'dropped');
create index commitment_source on commitment (source_kind, source_id);
create index commitment_made_by on commitment (made_by) where made_by is not null;
select keep_history('commitment', '{id}', '{made_by}');

-- Another date or another wording, and the act that says so.
create table commitment_revision (
  id uuid primary key,
  commitment_id uuid not null references commitment on delete cascade,
  due_before date not null,
  due_after date not null,
  wording_before jsonb,
  act text not null check (length(btrim(act)) between 1 and 500),
  act_url text check (act_url ~ '^https?://[^[:space:]]+$' and length(act_url) <= 1000),
  decided_on date not null,
  by_id uuid references person,
  at timestamptz not null
);
create index commitment_revision_of on commitment_revision (commitment_id, at);
create index commitment_revision_by on commitment_revision (by_id) where by_id is not null;

-- What the addressee says of it.
create table commitment_claim (
  id uuid primary key,
  commitment_id uuid not null references commitment on delete cascade,
  status text not null check (status in ('not-started', 'limited', 'substantial', 'complete', 'dropped')),
  words text not null check (length(btrim(words)) between 1 and 4000),
  evidence jsonb not null default '[]' check (jsonb_typeof(evidence) = 'array'),
  -- By the link in a letter, or written down by staff from a letter, a call or a meeting.
  how text not null check (how in ('link', 'letter', 'call', 'meeting')),
  office text not null default '' check (length(office) <= 300),
  claimed_on date not null,
  by_id uuid references person,
  at timestamptz not null
);
create index commitment_claim_of on commitment_claim (commitment_id, at);
create index commitment_claim_by on commitment_claim (by_id) where by_id is not null;

-- What civil society found, on what evidence.
create table commitment_finding (
  id uuid primary key,
  commitment_id uuid not null references commitment on delete cascade,
  status text not null check (status in ('not-started', 'limited', 'substantial', 'complete', 'no-evidence', 'dropped')),
  rationale text not null check (length(btrim(rationale)) between 1 and 4000),
  evidence jsonb not null default '[]' check (jsonb_typeof(evidence) = 'array'),
  found_on date not null,
  kept_on date,
  by_id uuid references person,
  at timestamptz not null,
  check ((status = 'complete') = (kept_on is not null))
);
create index commitment_finding_of on commitment_finding (commitment_id, at);
create index commitment_finding_by on commitment_finding (by_id) where by_id is not null;

-- Letters that asked how it stands: each step once for each date that was due.
create table commitment_question (
  id uuid primary key,
  commitment_id uuid not null references commitment on delete cascade,
  step text not null check (step in ('ask', 'remind', 'escalate', 'by-hand')),
  due_on date not null,
  asked_on date not null,
  -- By which the addressee answers; only its hash is kept.
  token_sha256 text not null unique,
  mail_out_id uuid,
  delivery text not null default 'queued' check (delivery in ('queued', 'accepted', 'refused')),
  at timestamptz not null
);
create unique index commitment_question_once on commitment_question (commitment_id, due_on, step) where step <> 'by-hand';
create index commitment_question_of on commitment_question (commitment_id, at);
