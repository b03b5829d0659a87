-- Who follows what by letter. Personal data that serves one purpose: no history is kept, and an address goes with the
-- last thing it follows.

create table follower (
  id uuid primary key,
  email text not null unique check (length(email) <= 254),
  -- Language of the letters: that in which something was followed last.
  locale text not null,
  paused_at timestamptz,
  pause_reason text check (pause_reason in ('hard', 'soft')),
  -- Letters in a row that could not be delivered for now.
  soft_bounces int not null default 0 check (soft_bounces >= 0),
  soft_at timestamptz,
  last_letter_at timestamptz,
  example boolean not null default false,
  created_at timestamptz not null,
  check ((paused_at is null) = (pause_reason is null))
);

create table follow (
  id uuid primary key,
  follower_id uuid not null references follower on delete cascade,
  -- As the department knows it: "request:ID", "institution:ID", "request-search:state=late".
  what text not null check (what ~ '^[a-z][a-z-]*:.' and length(what) <= 1000),
  how text not null check (how in ('now', 'daily', 'weekly')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  unique (follower_id, what)
);
create index follow_what on follow (what) where confirmed_at is not null;
create index follow_unconfirmed on follow (asked_at) where confirmed_at is null;

-- Letters that asked an address whether it is she who follows: counted, so that nobody floods a stranger.
create table follow_asking (
  follower_id uuid not null references follower on delete cascade,
  at timestamptz not null
);
create index follow_asking_follower on follow_asking (follower_id, at);

-- A fact that was news when it was heard; told anew, in each reader's language, when a letter is written.
create table news (
  id uuid primary key,
  name text not null,
  kind text not null,
  record_id text not null,
  payload jsonb not null default '{}',
  at timestamptz not null
);
create index news_at on news (at);

-- For whom it is news, and by which of the things she follows. One letter settles all rows of one follower and one fact.
create table follow_news (
  follow_id uuid not null references follow on delete cascade,
  news_id uuid not null references news on delete cascade,
  follower_id uuid not null references follower on delete cascade,
  at timestamptz not null,
  settled_at timestamptz,
  primary key (follow_id, news_id)
);
create index follow_news_waiting on follow_news (follower_id, at) where settled_at is null;
create index follow_news_news on follow_news (news_id, follower_id);
