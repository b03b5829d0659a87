-- Access to documents: what people ask of institutions, every letter of the exchange, and what became of it.

-- The yearly running number of requests; the row is locked while a number is taken, so that none is left out or doubled.
create table request_number (
  year int primary key check (year between 2000 and 2999),
  last int not null check (last between 1 and 999999)
);

create table request_draft (
  id uuid primary key,
  -- Unguessable: whoever holds it may go on writing until somebody has signed in with it.
  key text not null unique check (length(key) >= 24),
  owner_id uuid references person,
  institution_id uuid references organisation,
  language text not null check (language in ('sq', 'sr', 'en')),
  title text not null default '' check (length(title) <= 400),
  body text not null default '' check (length(body) <= 20000),
  asker_name text not null default '' check (length(asker_name) <= 200),
  shown_as text not null default 'full' check (shown_as in ('full', 'initials')),
  urgent boolean not null default false,
  urgent_reason text not null default '' check (length(urgent_reason) <= 2000),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index request_draft_owner on request_draft (owner_id, updated_at);
create index request_draft_stale on request_draft (updated_at);

create table request (
  id uuid primary key,
  number text not null unique check (number ~ '^\d{4}-\d{6}$'),
  slug text not null unique check (slug ~ '^\d{4}-\d{6}(-[a-z0-9]+)*$' and length(slug) <= 120),
  -- Part of the request's own address; whoever knows it can write into the request.
  secret text not null unique check (secret ~ '^[a-z0-9]{10}$'),
  institution_id uuid not null references organisation,
  -- Where the institution is seated, as the register said on the day of sending.
  place_code text,
  -- Null once the person was forgotten: that it was asked stays, who asked does not.
  asker_id uuid references person,
  asker_name text check (length(asker_name) <= 200),
  shown_as text not null check (shown_as in ('full', 'initials')),
  language text not null check (language in ('sq', 'sr', 'en')),
  title text not null check (length(btrim(title)) between 1 and 400),
  urgent boolean not null default false,
  urgent_reason text check (length(urgent_reason) <= 2000),
  progress text not null check (progress in ('waiting', 'clarification', 'extended', 'forwarded', 'closed', 'agency', 'court')),
  outcome text not null default 'none' check (outcome in ('none', 'full', 'partial', 'refused', 'not-held', 'withdrawn', 'silent')),
  grounds text[] not null default '{}',
  sent_at timestamptz not null,
  sent_on date not null,
  -- The day on which the institution's server took the letter: stands in for the registration while that is unknown.
  delivered_on date,
  -- The day on which the institution says it registered the request: by law the clock starts here.
  registered_on date,
  registration_number text check (length(registration_number) <= 100),
  -- The first letter came back or was refused, and none since was taken.
  undelivered boolean not null default false,
  -- Day of the letter that decided.
  decided_on date,
  -- Day of the oldest letter of a person that nobody has judged.
  unjudged_since date,
  -- As the law of the country counts them; counted again every day, since rules and holidays change.
  due_on date,
  complaint_by date,
  last_moved_at timestamptz not null,
  hidden_at timestamptz,
  hidden_by uuid references person,
  hidden_reason text check (length(btrim(hidden_reason)) between 1 and 2000),
  example boolean not null default false,
  check ((hidden_at is null) = (hidden_reason is null)),
  check (delivered_on is null or delivered_on >= sent_on),
  check (decided_on is null or decided_on >= sent_on),
  check (
    case outcome
      when 'none' then progress in ('waiting', 'clarification', 'extended', 'forwarded')
      when 'full' then progress = 'closed'
      when 'withdrawn' then progress = 'closed'
      when 'silent' then progress in ('agency', 'court')
      else progress in ('closed', 'agency', 'court')
    end),
  check ((outcome in ('full', 'partial', 'refused', 'not-held')) <= (decided_on is not null))
);
create index request_institution on request (institution_id, sent_on desc);
create index request_asker on request (asker_id, last_moved_at desc);
create index request_place on request (place_code, sent_on desc);
create index request_public_latest on request (sent_at desc, id) where hidden_at is null;
create index request_open_due on request (due_on) where progress in ('waiting', 'clarification', 'extended', 'forwarded');
create index request_secret_head on request (left(secret, 5));
create index request_secret_tail on request (right(secret, 5));
create index request_undelivered on request (sent_at) where undelivered;
create index request_hidden_by on request (hidden_by) where hidden_by is not null;
-- The name of the asker and the secret stand in the row only, so that forgetting one does not need history rewritten.
select keep_history('request', '{id}', '{asker_id,asker_name,secret,urgent_reason,hidden_by,last_moved_at}');

create table request_message (
  id uuid primary key,
  request_id uuid not null references request on delete cascade,
  direction text not null check (direction in ('in', 'out')),
  -- How it travelled; post, phone and visit are letters like any other.
  channel text not null default 'email' check (channel in ('email', 'post', 'phone', 'visit', 'upload')),
  -- Of what we send: which letter it is. Of what comes in: null.
  purpose text check (purpose in ('request', 'follow-up', 'clarification', 'complaint', 'reminder')),
  -- Of what comes in: how it was classed when it was read.
  class text check (class in ('answer', 'auto-reply', 'bounce', 'delay', 'spam')),
  -- A machine sent it, but it carries documents or a long text of its own: a person should see it.
  substance boolean not null default false,
  class_reasons jsonb not null default '[]',
  mail_in_id uuid references mail_in,
  mail_out_id uuid references mail_out on delete set null,
  -- Without angle brackets.
  message_id text,
  from_name text not null default '',
  from_address text not null default '',
  to_address text not null default '',
  -- Of what comes in: how the sender fits the institution; evidence, not a gate.
  sender text check (sender in ('contact', 'same-domain', 'stranger')),
  authenticity jsonb not null default '{}',
  -- Why it stands in this request: its address, a slip in it, the thread, a person's hand.
  placed_by text check (placed_by in ('address', 'learnt', 'near', 'thread', 'hand')),
  subject text not null default '',
  -- [{kind, text}]: joined they are the text to the character, so that folding can always be undone.
  segments jsonb not null default '[]',
  language text check (language in ('sq', 'sr', 'en')),
  at timestamptz not null,
  day date not null,
  delivery text check (delivery in ('queued', 'accepted', 'deferred', 'refused', 'bounced', 'delayed', 'kept')),
  delivery_at timestamptz,
  delivery_status text,
  delivery_detail text,
  -- What the reader takes the letter to be; the person's decision is a row of request_judgement.
  suggestion text,
  hidden_at timestamptz,
  hidden_by uuid references person,
  hidden_reason text check (length(btrim(hidden_reason)) between 1 and 2000),
  check ((hidden_at is null) = (hidden_reason is null)),
  check ((direction = 'out') = (purpose is not null)),
  check (direction = 'in' or class is null),
  check ((delivery is null) <= (delivery_at is null)),
  unique (request_id, mail_in_id)
);
create index request_message_request on request_message (request_id, at, id);
create index request_message_thread on request_message (message_id) where message_id is not null;
create index request_message_mail_in on request_message (mail_in_id);
create index request_message_mail_out on request_message (mail_out_id);
create index request_message_trouble on request_message (at) where delivery in ('refused', 'bounced');
create index request_message_hidden_by on request_message (hidden_by) where hidden_by is not null;
select keep_history('request_message', '{id}', '{segments,subject,from_name,from_address,to_address,delivery_detail,hidden_by}');

create table request_attachment (
  id uuid primary key,
  message_id uuid not null references request_message on delete cascade,
  position int not null check (position >= 0),
  -- As its sender wrote it.
  name text not null check (length(name) <= 400),
  -- As the content shows, not as its sender said.
  type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null references file,
  inline boolean not null default false,
  within text,
  hidden_at timestamptz,
  hidden_by uuid references person,
  hidden_reason text check (length(btrim(hidden_reason)) between 1 and 2000),
  check ((hidden_at is null) = (hidden_reason is null)),
  unique (message_id, position)
);
create index request_attachment_file on request_attachment (sha256);
create index request_attachment_hidden_by on request_attachment (hidden_by) where hidden_by is not null;
select keep_history('request_attachment', '{id}', '{name,hidden_by}');

-- What a person said a letter is, beside what the reader suggested. The latest of a letter holds.
create table request_judgement (
  id uuid primary key,
  request_id uuid not null references request on delete cascade,
  message_id uuid not null references request_message on delete cascade,
  suggested text,
  judged text not null check (judged in ('full', 'partial', 'refused', 'not-held', 'acknowledgement', 'clarification',
    'extension', 'forwarded', 'not-an-answer')),
  grounds text[] not null default '{}',
  -- Null once the person was forgotten.
  by_id uuid references person,
  by_staff boolean not null,
  at timestamptz not null
);
create index request_judgement_message on request_judgement (message_id, at desc);
create index request_judgement_request on request_judgement (request_id, at);
create index request_judgement_by on request_judgement (by_id);
select keep_history('request_judgement', '{id}', '{by_id}');

-- A notice to the asker is written once: the row is there before the letter, in one transaction.
create table request_notice (
  request_id uuid not null references request on delete cascade,
  kind text not null check (kind in ('letter-arrived', 'due-today', 'silent', 'undelivered')),
  -- What makes it another notice: the due day, or the letter that arrived.
  about text not null,
  at timestamptz not null,
  primary key (request_id, kind, about)
);

-- Wrong addresses that staff have put right once; the next letter to one goes its way by itself.
create table request_misaddress (
  address text primary key check (address = lower(address)),
  request_id uuid not null references request on delete cascade,
  learnt_at timestamptz not null
);
create index request_misaddress_request on request_misaddress (request_id);
