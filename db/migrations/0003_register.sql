-- Organisations of every kind, the posts in them, who holds those, and the places they are in.

-- A range of one value lets an exclusion constraint compare uuids without an extension (btree_gist is not everywhere).
create type uuid_range as range (subtype = uuid);

create function is_translated(texts jsonb) returns boolean language sql immutable parallel safe as $$
  select jsonb_typeof(texts) = 'object'
    and not exists (
      select from jsonb_each(texts) as t (language, words)
      where language !~ '^[a-z]{2,3}(-[a-z]{4})?$' or jsonb_typeof(words) <> 'string' or length(btrim(words #>> '{}')) = 0)
$$;

create table place (
  code text primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$'),
  kind text not null check (kind in ('region', 'municipality')),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  names jsonb not null check (is_translated(names) and names <> '{}'),
  aliases jsonb not null default '[]' check (jsonb_typeof(aliases) = 'array'),
  region text references place check ((kind = 'region') <= (region is null)),
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  tile_column int check (tile_column >= 0),
  tile_row int check (tile_row >= 0),
  tile_label text check (length(tile_label) <= 4),
  source jsonb not null default '{}',
  valid_to date,
  check ((lat is null) = (lon is null)),
  check ((tile_column is null) = (tile_row is null))
);
create index place_region on place (region);
select keep_history('place', '{code}');

create table organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  kind text not null check (kind in ('institution', 'municipality', 'organisation', 'network', 'donor', 'media', 'company')),
  names jsonb not null check (is_translated(names) and names <> '{}'),
  short_names jsonb not null default '{}' check (is_translated(short_names)),
  -- What it is among institutions ("ministry", "independent"): a word of the country pack.
  category text check (category ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- Other names in use, former names, spellings people look for: plain words of any language.
  aliases jsonb not null default '[]' check (jsonb_typeof(aliases) = 'array'),
  description jsonb not null default '{}' check (is_translated(description)),
  place_code text references place,
  parent_id uuid references organisation check (parent_id <> id),
  -- First and last day on which it exists; last day included.
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  website text check (website ~ '^https?://[^[:space:]]+$' and length(website) <= 500),
  -- Fields of work, sections of the UN classification ICNP/TSO.
  themes text[] not null default '{}' check (themes <@ array['A','B','C','D','E','F','G','H','I','J','K','L']),
  member boolean not null default false,
  example boolean not null default false,
  source jsonb not null default '{}',
  -- Key of the row in the country pack that it came from, and what that row said when it was last read.
  pack_key text unique,
  pack jsonb,
  -- When somebody who knows last said that all of it is right; pressing "save" is not that.
  confirmed_at timestamptz,
  created_at timestamptz not null
);
create index organisation_parent on organisation (parent_id);
create index organisation_place on organisation (place_code, kind);
create index organisation_kind on organisation (kind);
create index organisation_themes on organisation using gin (themes);
select keep_history('organisation', '{id}', '{pack}');

-- Raised by every change of the record or of what belongs to it: two editors never overwrite each other unseen, and
-- taking an import back sees what was edited since. Apart, so that it does not fill the history.
create table organisation_revision (
  organisation_id uuid primary key references organisation on delete cascade,
  revision int not null default 1,
  updated_at timestamptz not null
);

-- Every spelling under which an organisation is looked for, folded and stemmed by the kernel. Made from the rows above.
create table organisation_alias (
  organisation_id uuid not null references organisation on delete cascade,
  kind text not null check (kind in ('name', 'short', 'alias', 'place')),
  alias text not null,
  folded text not null,
  terms tsvector not null,
  primary key (organisation_id, folded, kind)
);
create index organisation_alias_folded on organisation_alias (folded text_pattern_ops);
create index organisation_alias_trigrams on organisation_alias using gin (folded gin_trgm_ops);
create index organisation_alias_terms on organisation_alias using gin (terms);

-- Who took over its work: several where a body was split.
create table organisation_succession (
  organisation_id uuid not null references organisation on delete cascade,
  successor_id uuid not null references organisation check (successor_id <> organisation_id),
  primary key (organisation_id, successor_id)
);
create index organisation_succession_successor on organisation_succession (successor_id);
select keep_history('organisation_succession', '{organisation_id,successor_id}');

create table organisation_area (
  organisation_id uuid not null references organisation on delete cascade,
  place_code text not null references place,
  primary key (organisation_id, place_code)
);
create index organisation_area_place on organisation_area (place_code);
select keep_history('organisation_area', '{organisation_id,place_code}');

create table organisation_identifier (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  -- An org-id.guide list ("XK-CR") or a register of the country ("ngo", "fiscal").
  scheme text not null check (scheme ~ '^[A-Za-z][A-Za-z0-9-]{1,39}$'),
  number text not null check (number = btrim(number) and length(number) between 1 and 80),
  -- Where the number was seen: an address or a sentence.
  evidence text check (length(evidence) <= 1000)
);
create unique index organisation_identifier_once on organisation_identifier (scheme, upper(number));
create index organisation_identifier_organisation on organisation_identifier (organisation_id);
select keep_history('organisation_identifier');

create table contact_detail (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  purpose text not null check (purpose in ('access-to-documents', 'general', 'press', 'complaints', 'consultations', 'members')),
  channel text not null check (channel in ('email', 'phone', 'post', 'web')),
  value text not null check (value = btrim(value) and length(value) between 1 and 500 and value !~ '[[:cntrl:]]'),
  label jsonb not null default '{}' check (is_translated(label)),
  visibility text not null check (visibility in ('public', 'staff')),
  confirmed_at timestamptz,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  -- As for organisation: the row of the pack it came from, and what that said.
  pack_key text,
  pack jsonb,
  unique (organisation_id, pack_key),
  check (channel <> 'email' or value ~ '^[^[:space:]@<>]+@[^[:space:]@<>]+$'),
  check (channel <> 'web' or value ~ '^https?://')
);
create index contact_detail_organisation on contact_detail (organisation_id, purpose, channel);
create index contact_detail_email on contact_detail (lower(value)) where channel = 'email';
select keep_history('contact_detail', '{id}', '{pack}');

create table organisation_post (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  title jsonb not null check (is_translated(title) and title <> '{}'),
  -- One person at a time (a mayor, a director) or several (an officer, a member).
  single_seat boolean not null default true,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  unique (id, single_seat)
);
create index organisation_post_organisation on organisation_post (organisation_id);
select keep_history('organisation_post');

create table post_membership (
  id uuid primary key,
  post_id uuid not null,
  single_seat boolean not null,
  -- Null only once the person was forgotten: that somebody held the post stays, who it was does not.
  person_name text check (length(btrim(person_name)) between 1 and 200),
  person_id uuid references person,
  -- The organisation that sent the person into the post.
  on_behalf_of uuid references organisation,
  valid_from date,
  -- Last day, included; null while it lasts.
  valid_to date check (valid_to >= valid_from),
  source text check (length(source) <= 1000),
  example boolean not null default false,
  foreign key (post_id, single_seat) references organisation_post (id, single_seat) on delete cascade on update cascade,
  check (person_name is not null or person_id is null),
  constraint post_membership_one_at_a_time exclude using gist (
    uuid_range(post_id, post_id, '[]') with &&,
    daterange(valid_from, valid_to, '[]') with &&
  ) where (single_seat)
);
create index post_membership_post on post_membership (post_id);
create index post_membership_person on post_membership (person_id);
create index post_membership_on_behalf_of on post_membership (on_behalf_of);
-- Names of people stand in their rows only, so that forgetting one does not need the history rewritten.
select keep_history('post_membership', '{id}', '{person_name}');

create table register_suggestion (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  field text not null check (field in ('names.sq', 'names.sr', 'names.en', 'website', 'email', 'phone', 'address', 'place', 'people', 'other')),
  proposed text not null check (length(btrim(proposed)) between 1 and 2000),
  reason text not null default '' check (length(reason) <= 2000),
  -- Kept only until the decision was told.
  contact_email text check (length(contact_email) <= 254),
  locale text not null,
  suggested_by uuid references person,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references person,
  decision_reason text check (length(decision_reason) <= 2000),
  check ((state = 'open') = (decided_at is null)),
  check (state <> 'declined' or length(btrim(decision_reason)) > 0),
  check (state = 'open' or contact_email is null)
);
create index register_suggestion_state on register_suggestion (state, created_at);
create index register_suggestion_organisation on register_suggestion (organisation_id);
create index register_suggestion_by on register_suggestion (suggested_by);
select keep_history('register_suggestion', '{id}', '{contact_email,proposed,reason,suggested_by}');

create table register_import (
  id uuid primary key,
  created_at timestamptz not null,
  created_by uuid references person,
  file_name text not null check (length(file_name) <= 255),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  state text not null default 'uploaded' check (state in ('uploaded', 'previewed', 'applied', 'undone')),
  -- Heading and cells as they were read; emptied when the import is applied.
  sheet jsonb not null,
  rows int not null check (rows >= 0),
  mapping jsonb not null default '{}',
  -- What the dry run said, and after applying what was done: counts, and one line for each row.
  result jsonb not null default '{}',
  -- For each organisation touched: what it was before, and the revision it had afterwards.
  undo jsonb not null default '[]',
  applied_at timestamptz,
  undone_at timestamptz,
  check ((state in ('applied', 'undone')) = (applied_at is not null)),
  check ((state = 'undone') = (undone_at is not null))
);
create index register_import_latest on register_import (created_at desc);
select keep_history('register_import', '{id}', '{sheet,result,undo}');
