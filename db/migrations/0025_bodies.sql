-- Councils, teams, groups and village councils: seats first, so that an empty one is seen; and who holds them, from when to when.

create table body (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  kind text not null check (kind in ('council', 'team', 'group', 'village-council')),
  names jsonb not null check (is_translated(names) and names <> '{}'),
  -- What it is there for.
  purpose jsonb not null default '{}' check (is_translated(purpose)),
  parent_id uuid references body check (parent_id <> id),
  place_code text references place,
  -- The act that set it up.
  act text not null default '' check (length(act) <= 500),
  act_url text check (act_url ~ '^https?://[^[:space:]]+$' and length(act_url) <= 1000),
  valid_from date,
  -- Last day, included.
  valid_to date check (valid_to >= valid_from),
  example boolean not null default false,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index body_parent on body (parent_id);
create index body_place on body (place_code);
select keep_history('body');

create table body_seat (
  id uuid primary key,
  body_id uuid not null references body on delete cascade,
  position int not null check (position between 1 and 500),
  role text not null check (role in ('chair', 'co-chair', 'deputy-chair', 'coordinator', 'secretary', 'member')),
  side text not null check (side in ('government', 'civil-society', 'municipality', 'residents', 'other')),
  -- Whose seat it is, in words: "Ministry of Justice", "education, science"; may be left out.
  label jsonb not null default '{}' check (is_translated(label)),
  -- Who fills it: an organisation of the register, or in words.
  appointed_by uuid references organisation,
  appointed_how text not null default '' check (length(appointed_how) <= 300),
  votes boolean not null default true,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  unique (body_id, position)
);
create index body_seat_appointed_by on body_seat (appointed_by);
select keep_history('body_seat');

create table mandate (
  id uuid primary key,
  seat_id uuid not null references body_seat on delete cascade,
  -- A deputy stands in for the member of the same seat.
  deputy boolean not null default false,
  -- Null only once the person was forgotten: that somebody held the seat stays, who it was does not.
  person_name text check (length(btrim(person_name)) between 1 and 200),
  person_id uuid references person,
  on_behalf_of uuid references organisation,
  how text not null check (how in ('elected', 'appointed', 'by-office', 'show-of-hands')),
  act text not null check (length(btrim(act)) between 1 and 500),
  valid_from date not null,
  -- Last day, included; null while no end is set.
  valid_to date check (valid_to >= valid_from),
  ended_because text check (ended_because in ('term', 'resigned', 'recalled', 'died', 'mistake')),
  made_at timestamptz not null,
  check (person_name is not null or person_id is null),
  check (ended_because is null or valid_to is not null),
  -- Nobody sits on another's seat, whoever writes and however fast.
  constraint mandate_one_at_a_time exclude using gist (
    uuid_range(seat_id, seat_id, '[]') with &&,
    daterange(valid_from, valid_to, '[]') with &&
  ) where (not deputy),
  constraint mandate_one_deputy_at_a_time exclude using gist (
    uuid_range(seat_id, seat_id, '[]') with &&,
    daterange(valid_from, valid_to, '[]') with &&
  ) where (deputy)
);
create index mandate_seat on mandate (seat_id, valid_from);
create index mandate_person on mandate (person_id) where person_id is not null;
create index mandate_on_behalf_of on mandate (on_behalf_of);
create index mandate_ends on mandate (valid_to) where valid_to is not null;
-- Names of people stand in their rows only, so that forgetting one does not need the history rewritten.
select keep_history('mandate', '{id}', '{person_name}');

-- What staff were told of, once each.
create table body_notice (
  seat_id uuid not null references body_seat on delete cascade,
  kind text not null check (kind in ('term-ends', 'seat-empty')),
  about date not null,
  at timestamptz not null,
  primary key (seat_id, kind, about)
);
