-- What the network publishes: text with live numbers while it is written; frozen, hashed and never changed once published.

create table publication (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  kind text not null check (kind in
    ('monitoring-report', 'annual-report', 'brochure', 'infographic', 'recommendation', 'audit-report', 'mapping', 'other')),
  -- In which language it is written first.
  language text not null check (language in ('sq', 'sr', 'en')),
  titles jsonb not null check (is_translated(titles) and titles <> '{}'),
  summaries jsonb not null default '{}' check (is_translated(summaries)),
  authors text not null default '' check (length(authors) <= 500),
  -- Under which one follows the next of its kind: "half-yearly-monitoring".
  series text check (series ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(series) <= 60),
  words text[] not null default '{}' check (cardinality(words) <= 20),
  period_from date,
  period_to date check (period_to >= period_from),
  cover_sha256 text references file (sha256),
  cover_alt text not null default '' check (length(cover_alt) <= 300),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  withdrawn_on date,
  withdrawn_because text check (length(btrim(withdrawn_because)) between 1 and 2000),
  example boolean not null default false,
  made_at timestamptz not null,
  made_by uuid references person,
  changed_at timestamptz not null,
  check ((period_from is null) = (period_to is null)),
  check ((state = 'withdrawn') = (withdrawn_on is not null)),
  check ((withdrawn_on is null) = (withdrawn_because is null))
);
create index publication_series on publication (series) where series is not null;
create index publication_made_by on publication (made_by) where made_by is not null;
select keep_history('publication', '{id}', '{made_by}');

-- What is being written, one row a language. `version` goes up with every save: whoever saves an older one is told.
create table publication_text (
  publication_id uuid not null references publication on delete cascade,
  language text not null check (language in ('sq', 'sr', 'en')),
  markdown text not null check (length(markdown) <= 400000),
  state text not null check (state in ('original', 'translated')),
  version int not null check (version >= 1),
  changed_at timestamptz not null,
  changed_by uuid references person,
  primary key (publication_id, language)
);
create index publication_text_by on publication_text (changed_by) where changed_by is not null;

-- Every version that was saved: nothing that was written is lost.
create table publication_draft (
  publication_id uuid not null references publication on delete cascade,
  language text not null check (language in ('sq', 'sr', 'en')),
  version int not null check (version >= 1),
  markdown text not null,
  at timestamptz not null,
  by_id uuid references person,
  primary key (publication_id, language, version)
);
create index publication_draft_by on publication_draft (by_id) where by_id is not null;

create table publication_picture (
  publication_id uuid not null references publication on delete cascade,
  -- As the text names it: foto:1.
  number int not null check (number between 1 and 999),
  sha256 text not null references file (sha256),
  format text not null check (format in ('jpg', 'png')),
  width int not null check (width > 0),
  height int not null check (height > 0),
  alts jsonb not null default '{}' check (is_translated(alts)),
  captions jsonb not null default '{}' check (is_translated(captions)),
  at timestamptz not null,
  primary key (publication_id, number)
);
create index publication_picture_file on publication_picture (sha256);

-- A finished document that is published as it is.
create table publication_file (
  publication_id uuid not null references publication on delete cascade,
  language text not null check (language in ('sq', 'sr', 'en')),
  sha256 text not null references file (sha256),
  size bigint not null check (size > 0),
  pages int check (pages > 0),
  words text not null default '',
  at timestamptz not null,
  primary key (publication_id, language)
);
create index publication_file_file on publication_file (sha256);

-- Frozen: `frozen` are exactly the bytes the hash is over (decision 0008).
create table edition (
  id uuid primary key,
  publication_id uuid not null references publication on delete cascade,
  number int not null check (number >= 1),
  frozen text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(frozen, 'UTF8')), 'hex')),
  languages text[] not null check (cardinality(languages) >= 1 and languages <@ '{sq,sr,en}'),
  published_on date not null,
  published_by uuid references person,
  example boolean not null default false,
  at timestamptz not null,
  unique (publication_id, number)
);
create index edition_published on edition (published_on desc, publication_id);
create index edition_by on edition (published_by) where published_by is not null;

-- Nobody changes what was published. Only who did it may be forgotten, and examples may be taken away.
create function refuse_change_of_edition() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'DELETE' and old.example then
    return old;
  end if;
  if tg_op = 'UPDATE' and new.published_by is null
    and to_jsonb(new) - 'published_by' = to_jsonb(old) - 'published_by' then
    return new;
  end if;
  raise exception 'an edition is frozen: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger edition_is_frozen before update or delete on edition
  for each row execute function refuse_change_of_edition();
