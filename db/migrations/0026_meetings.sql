-- Meetings of bodies: agenda and papers, invitations, who was there, minutes in one text whose marked lines are votes,
-- decisions and promises, corrections, approval at a later meeting, and reports back.

alter table mandate add column email text check (email = lower(email) and email like '%_@_%');

create table meeting (
  id uuid primary key,
  body_id uuid not null references body on delete cascade,
  year int not null,
  -- Its place among the meetings of the body in that year.
  number int not null check (number > 0),
  state text not null check (state in ('draft', 'convened', 'held', 'minutes-sent', 'approved', 'published', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  form text not null check (form in ('in-person', 'online', 'both')),
  place text not null default '' check (length(place) <= 300),
  online_url text check (online_url ~ '^https?://[^[:space:]]+$' and length(online_url) <= 1000),
  note text not null default '' check (length(note) <= 2000),
  -- In which its minutes are written.
  language text not null default 'sq' check (language in ('sq', 'sr', 'en')),
  minutes text not null default '' check (length(minutes) <= 100000),
  minutes_version int not null default 0,
  -- SEQUENCE of its calendar entry: grows with each change that those invited must hear of (RFC 5545, 3.8.7.4).
  sequence int not null default 0,
  convened_at timestamptz,
  minutes_sent_at timestamptz,
  approved_at timestamptz,
  -- The later meeting at which its minutes were approved.
  approved_at_meeting_id uuid references meeting,
  published_at timestamptz,
  cancelled_because text,
  example boolean not null default false,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  unique (body_id, year, number),
  check ((form = 'online') or place <> ''),
  check ((form = 'in-person') or online_url is not null),
  check ((state in ('approved', 'published')) = (approved_at is not null)),
  check ((approved_at is null) = (approved_at_meeting_id is null)),
  check (approved_at_meeting_id <> id),
  check ((state = 'cancelled') = (cancelled_because is not null))
);
create index meeting_starts on meeting (starts_at);
create index meeting_approved_at on meeting (approved_at_meeting_id);
select keep_history('meeting', '{id}', '{minutes}');

create table meeting_item (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  position int not null,
  depth int not null default 0 check (depth in (0, 1)),
  kind text not null check (kind in ('topic', 'approve-minutes', 'open-actions')),
  -- The meeting whose minutes are to be approved.
  about_id uuid references meeting on delete cascade,
  title text not null default '' check (length(title) <= 300),
  -- How long it is meant to take.
  duration_minutes int check (duration_minutes between 1 and 600),
  internal boolean not null default false,
  unique (meeting_id, position) deferrable initially deferred,
  check ((kind = 'approve-minutes') = (about_id is not null)),
  check (kind <> 'topic' or title <> '')
);
create index meeting_item_about on meeting_item (about_id);

create table meeting_paper (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  item_id uuid references meeting_item on delete set null,
  name text not null check (length(name) between 1 and 200),
  sha256 text references file,
  type text,
  size bigint,
  url text check (url ~ '^https?://[^[:space:]]+$' and length(url) <= 1000),
  internal boolean not null,
  added_at timestamptz not null,
  check ((sha256 is null) <> (url is null))
);
create index meeting_paper_meeting on meeting_paper (meeting_id);
create index meeting_paper_item on meeting_paper (item_id);
create index meeting_paper_file on meeting_paper (sha256);

create table meeting_invitation (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  mandate_id uuid not null references mandate on delete cascade,
  -- PARTSTAT of RFC 5545, in its own words.
  answer text not null default 'needs-action' check (answer in ('needs-action', 'accepted', 'tentative', 'declined')),
  note text not null default '' check (length(note) <= 1000),
  answered_at timestamptz,
  how text check (how in ('link', 'mail', 'staff')),
  sent_sequence int,
  sent_at timestamptz,
  reminded_at timestamptz,
  minutes_sent_at timestamptz,
  unique (meeting_id, mandate_id),
  check ((answer = 'needs-action') or (answered_at is not null and how is not null))
);
create index meeting_invitation_mandate on meeting_invitation (mandate_id);

create table meeting_presence (
  meeting_id uuid not null references meeting on delete cascade,
  seat_id uuid not null references body_seat on delete cascade,
  presence text not null check (presence in ('present', 'late', 'left', 'excused', 'absent', 'represented')),
  -- Who came in the holder's place.
  by_whom text not null default '' check (length(by_whom) <= 200),
  how text not null check (how in ('list', 'code')),
  primary key (meeting_id, seat_id),
  check (presence = 'represented' or by_whom = '')
);
create index meeting_presence_seat on meeting_presence (seat_id);

-- The text of the minutes as it stood each time it was saved.
create table meeting_minutes (
  meeting_id uuid not null references meeting on delete cascade,
  version int not null check (version > 0),
  text text not null,
  saved_at timestamptz not null,
  saved_by uuid references person on delete set null,
  primary key (meeting_id, version)
);
create index meeting_minutes_saved_by on meeting_minutes (saved_by);

create table meeting_correction (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  mandate_id uuid references mandate on delete set null,
  words text not null check (length(words) between 1 and 4000),
  asked_at timestamptz not null,
  verdict text check (verdict in ('taken', 'declined')),
  reason text not null default '' check (length(reason) <= 1000),
  decided_at timestamptz,
  check ((verdict is null) = (decided_at is null)),
  check (verdict is distinct from 'declined' or reason <> '')
);
create index meeting_correction_meeting on meeting_correction (meeting_id);
create index meeting_correction_mandate on meeting_correction (mandate_id);

-- What the marked lines of minutes became once they were sent: a vote, a decision, an action item with its promise.
create table meeting_record (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  kind text not null check (kind in ('vote', 'decision', 'action')),
  -- V1, D2, A3: its place among those of its kind.
  number int not null check (number > 0),
  words text not null check (length(words) between 1 and 2000),
  -- For each side, or for "all" where sides were not counted apart: {"government": [8, 0, 3]}.
  votes jsonb,
  -- Whom an action names, as written, and by when.
  who text,
  due_on date,
  commitment_id uuid references commitment on delete set null,
  -- Taken out of the minutes again after they were sent.
  struck boolean not null default false,
  unique (meeting_id, kind, number),
  check ((kind = 'vote') = (votes is not null)),
  check ((kind = 'action') = (due_on is not null)),
  check ((kind = 'action') = (who is not null))
);
create index meeting_record_commitment on meeting_record (commitment_id);

create table meeting_report (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  mandate_id uuid not null references mandate on delete cascade,
  words text not null check (length(words) between 1 and 10000),
  language text not null,
  reported_at timestamptz not null,
  unique (meeting_id, mandate_id)
);
create index meeting_report_mandate on meeting_report (mandate_id);

-- That staff were told of a run of absences: once for each meeting that lengthened it.
create table meeting_notice (
  mandate_id uuid not null references mandate on delete cascade,
  meeting_id uuid not null references meeting on delete cascade,
  at timestamptz not null,
  primary key (mandate_id, meeting_id)
);
create index meeting_notice_meeting on meeting_notice (meeting_id);
