-- The ground under every department: history, facts, files, search, links, settings, mail.
-- pg_trgm is set up when the program connects, because a database that several networks share has it only once.

create function uuid_v7() returns uuid language plpgsql volatile parallel safe set search_path from current as $$
declare
  micros bigint := floor(extract(epoch from clock_timestamp()) * 1000000);
  part int := (micros % 1000) * 4096 / 1000;
begin
  -- RFC 9562, method 3: the twelve bits after the version carry the fraction of the millisecond, which keeps the order.
  return encode(
    substring(int8send(micros / 1000) from 3)
      || substring(int4send((28672 | part)) from 3)
      || substring(uuid_send(gen_random_uuid()) from 9),
    'hex')::uuid;
end $$;

create table history (
  id uuid primary key default uuid_v7(),
  at timestamptz not null default clock_timestamp(),
  actor text,
  action text not null check (action in ('insert', 'update', 'delete')),
  table_name text not null,
  record_id text not null,
  changes jsonb not null
);
create index history_record on history (table_name, record_id, at);
create index history_actor on history (actor, at);

create function refuse_change_of_history() returns trigger language plpgsql set search_path from current as $$
begin
  -- A person's right to erasure is the one reason to touch what was written; it is switched on for that transaction.
  if current_setting('bashke.erasing', true) = 'on' and tg_op <> 'TRUNCATE' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  raise exception 'history is append-only: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger history_is_kept before update or delete on history
  for each row execute function refuse_change_of_history();
create trigger history_is_not_emptied before truncate on history
  for each statement execute function refuse_change_of_history();

-- Arguments of the trigger: the columns of the key, then the columns whose values must not be copied, each as text[].
create function write_history() returns trigger language plpgsql set search_path from current as $$
declare
  key_columns text[] := tg_argv[0]::text[];
  silent text[] := tg_argv[1]::text[];
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  shown jsonb := case when tg_op = 'DELETE' then before else after end;
  changed jsonb;
begin
  select jsonb_object_agg(
      name,
      case when name = any (silent) then '[]'::jsonb
           else jsonb_build_array(before -> name, after -> name) end)
    into changed
    from jsonb_object_keys(before || after) as name
   where coalesce(before -> name, 'null') is distinct from coalesce(after -> name, 'null');
  if changed is null and tg_op = 'UPDATE' then
    return null;
  end if;
  insert into history (actor, action, table_name, record_id, changes)
  values (
    nullif(current_setting('bashke.actor', true), ''),
    lower(tg_op),
    tg_table_name,
    (select string_agg(shown ->> part, ':' order by place) from unnest(key_columns) with ordinality as k (part, place)),
    coalesce(changed, '{}'));
  return null;
end $$;

-- From now on every change of the table leaves who, when and what, in the same transaction.
-- `without`: columns (tokens, whole texts kept elsewhere) of which only the fact of the change is noted.
create function keep_history(target regclass, key text[] default '{id}', without text[] default '{}')
returns void language plpgsql set search_path from current as $$
begin
  execute format(
    'create trigger keeps_history after insert or update or delete on %s for each row execute function write_history(%L, %L)',
    target, key, without);
end $$;

create table fact (
  id uuid primary key,
  name text not null,
  kind text not null,
  record_id text not null,
  payload jsonb not null default '{}',
  actor text,
  at timestamptz not null default now(),
  delivered_at timestamptz
);
create index fact_undelivered on fact (at) where delivered_at is null;
create index fact_record on fact (kind, record_id, at);

create table file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  type text not null,
  created_at timestamptz not null default now()
);

create table search_document (
  kind text not null,
  record_id text not null,
  language text not null,
  audience text not null default 'public',
  title text not null,
  body text not null,
  address text not null,
  day date,
  facets jsonb not null default '{}',
  terms tsvector not null,
  trigrams text not null,
  primary key (kind, record_id, language)
);
create index search_document_terms on search_document using gin (terms);
create index search_document_title on search_document using gin (title gin_trgm_ops);
create index search_document_trigrams on search_document using gin (trigrams gin_trgm_ops);
create index search_document_facets on search_document using gin (facets jsonb_path_ops);
create index search_document_day on search_document (kind, day desc);

create table record_link (
  from_kind text not null,
  from_id text not null,
  to_kind text not null,
  to_id text not null,
  relation text not null,
  created_at timestamptz not null default now(),
  created_by text,
  primary key (from_kind, from_id, to_kind, to_id, relation)
);
create index record_link_back on record_link (to_kind, to_id);
select keep_history('record_link', '{from_kind,from_id,to_kind,to_id,relation}');

create table setting (
  key text primary key,
  value jsonb not null
);
select keep_history('setting', '{key}');

create table mail_in (
  id uuid primary key,
  received_at timestamptz not null default now(),
  source text not null,
  envelope_from text,
  envelope_to text[] not null default '{}',
  file_sha256 text not null references file,
  size bigint not null check (size >= 0),
  state text not null default 'received' check (state in ('received', 'placed', 'held', 'set-aside', 'failed')),
  class text,
  reason text,
  suggestion jsonb,
  placed_kind text,
  placed_id text,
  message_id text,
  subject text,
  from_address text,
  read_at timestamptz,
  attempts int not null default 0 check (attempts >= 0),
  check ((placed_kind is null) = (placed_id is null)),
  check (state <> 'placed' or placed_id is not null),
  check (state not in ('held', 'failed') or reason is not null)
);

-- A server that is cut off before it hears our answer delivers again; the same bytes to the same people are one letter.
create function recipient_set(addresses text[]) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(distinct lower(address), ',' order by lower(address)), '') from unnest(addresses) as address
$$;
create unique index mail_in_once on mail_in (file_sha256, md5(recipient_set(envelope_to)));
create index mail_in_state on mail_in (state, received_at);
create index mail_in_placed on mail_in (placed_kind, placed_id, received_at);
create index mail_in_message_id on mail_in (message_id);

create table mail_out (
  id uuid primary key,
  created_at timestamptz not null default now(),
  kind text not null,
  record_kind text,
  record_id text,
  message_id text not null unique,
  envelope_from text not null,
  envelope_to text[] not null check (cardinality(envelope_to) > 0),
  subject text not null,
  mail jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'deferred', 'failed', 'kept')),
  attempts int not null default 0 check (attempts >= 0),
  next_try_at timestamptz,
  smtp_code int,
  smtp_response text,
  sent_at timestamptz,
  last_error text,
  check ((record_kind is null) = (record_id is null)),
  check (state <> 'sent' or sent_at is not null)
);
create index mail_out_waiting on mail_out (next_try_at, created_at) where state in ('queued', 'sending', 'deferred');
create index mail_out_record on mail_out (record_kind, record_id, created_at);
create index mail_out_latest on mail_out (created_at);

create table mail_event (
  id uuid primary key,
  mail_out_id uuid not null references mail_out on delete cascade,
  at timestamptz not null default now(),
  kind text not null check (kind in ('accepted', 'deferred', 'refused', 'bounce', 'delay', 'complaint')),
  status text,
  detail text
);
create index mail_event_letter on mail_event (mail_out_id, at);
