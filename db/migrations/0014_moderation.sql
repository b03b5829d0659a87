-- What people report on any page, what the house itself finds, and words that nobody but staff shall read.

create table report (
  id uuid primary key,
  -- 'house': found by the house itself, for staff to decide.
  source text not null check (source in ('person', 'house')),
  target_kind text not null check (target_kind ~ '^[a-z][a-z-]{0,60}$'),
  target_id text not null check (length(target_id) between 1 and 100),
  -- What the page was called and where it stood when it was reported; without locale.
  title text not null default '' check (length(title) <= 500),
  path text not null check (path ~ '^/' and length(path) <= 1000),
  reason text not null check (reason in ('personal-data', 'insult', 'untrue', 'spam', 'rights', 'other', 'concealed', 'rule')),
  words text not null default '' check (length(words) <= 4000),
  locale text not null,
  -- Kept only until the decision was told.
  contact_email text check (length(contact_email) <= 254),
  reported_by uuid references person,
  at timestamptz not null,
  claimed_by uuid references person,
  claimed_at timestamptz,
  decision text check (decision in ('hidden', 'words-hidden', 'mended', 'released', 'kept', 'repeated')),
  reply text not null default '' check (length(reply) <= 4000),
  decided_at timestamptz,
  decided_by uuid references person,
  example boolean not null default false,
  check ((decision is null) = (decided_at is null)),
  check (decision is null or contact_email is null),
  check ((claimed_by is null) = (claimed_at is null))
);
create index report_open on report (at) where decision is null;
create index report_target on report (target_kind, target_id);
create index report_decided on report (decided_at) where decision is not null;
create index report_reported_by on report (reported_by) where reported_by is not null;
create index report_claimed_by on report (claimed_by) where claimed_by is not null;
create index report_decided_by on report (decided_by) where decided_by is not null;
-- The house says the same of the same thing once.
create unique index report_found on report (target_kind, target_id, reason) where source = 'house' and decision is null;
select keep_history('report', '{id}', '{contact_email,title,words,reported_by}');

-- Words that the public does not read: everywhere, in all that concerns an institution, or in one record.
create table text_rule (
  id uuid primary key,
  scope text not null check (scope in ('site', 'institution', 'record')),
  institution_id uuid references organisation,
  record_kind text,
  record_id text,
  -- Where it stands, without locale.
  record_path text check (record_path ~ '^/'),
  words text not null check (length(btrim(words)) between 2 and 200),
  reason text not null check (reason in ('personal-data', 'insult', 'untrue', 'spam', 'rights', 'other')),
  note text not null default '' check (length(note) <= 2000),
  made_by uuid references person,
  made_at timestamptz not null,
  ended_at timestamptz,
  example boolean not null default false,
  check ((scope = 'institution') = (institution_id is not null)),
  check ((scope = 'record') = (record_kind is not null and record_id is not null and record_path is not null))
);
create index text_rule_in_force on text_rule (scope, institution_id, record_id) where ended_at is null;
create index text_rule_institution on text_rule (institution_id) where institution_id is not null;
create index text_rule_made_by on text_rule (made_by) where made_by is not null;
-- The words are what must not be read: history notes that they changed, not what they are.
select keep_history('text_rule', '{id}', '{words}');
