-- Meetings of bodies: agenda, who was there, and minutes in one text, whose marked lines are votes, decisions and promises.

create table meeting (
  id uuid primary key,
  body_id uuid not null references body on delete cascade,
  year int not null,
  -- Its place among the meetings of the body in that year.
  number int not null check (number > 0),
  state text not null check (state in ('draft', 'convened', 'held', 'minutes-sent', 'approved', 'published', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz check (ends_at > starts_at),
  form text not null check (form in ('in-person', 'online', 'both')),
  place text not null default '' check (length(place) <= 300),
  online_url text check (online_url ~ '^https?://[^[:space:]]+$' and length(online_url) <= 1000),
  minutes text not null default '' check (length(minutes) <= 100000),
  example boolean not null default false,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  unique (body_id, year, number)
);
create index meeting_starts on meeting (starts_at);
select keep_history('meeting', '{id}', '{minutes}');

create table meeting_item (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  position int not null,
  depth int not null default 0 check (depth in (0, 1)),
  kind text not null check (kind in ('topic', 'approve-minutes', 'open-actions')),
  -- The meeting whose minutes are to be approved.
  about_id uuid references meeting,
  title text not null default '' check (length(title) <= 300),
  internal boolean not null default false,
  unique (meeting_id, position),
  check ((kind = 'approve-minutes') = (about_id is not null)),
  check (kind <> 'topic' or title <> '')
);
create index meeting_item_about on meeting_item (about_id);

create table meeting_presence (
  meeting_id uuid not null references meeting on delete cascade,
  seat_id uuid not null references body_seat,
  presence text not null check (presence in ('present', 'late', 'left', 'excused', 'absent', 'represented')),
  primary key (meeting_id, seat_id)
);
create index meeting_presence_seat on meeting_presence (seat_id);

-- Which promise of the ledger a line of the minutes became: once, however often the text is saved.
create table meeting_action (
  meeting_id uuid not null references meeting on delete cascade,
  words text not null,
  commitment_id uuid not null references commitment on delete cascade,
  primary key (meeting_id, words)
);
create index meeting_action_commitment on meeting_action (commitment_id);
