-- Strategies of a government and how they are monitored: objectives, measures, activities with a date and a leading
-- institution, half-yearly rounds in which institutions claim and monitors find.

create table strategy (
  id uuid primary key,
  slug text not null unique,
  names jsonb not null,
  act text not null default '',
  act_url text check (act_url ~ '^https?://[^[:space:]]+$'),
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  state text not null default 'draft' check (state in ('draft', 'adopted', 'ended')),
  example boolean not null default false,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
select keep_history('strategy', '{id}');

-- Objectives, and the measures under them, by the codes of the document: "1", "1.2".
create table strategy_part (
  id uuid primary key,
  strategy_id uuid not null references strategy on delete cascade,
  kind text not null check (kind in ('objective', 'measure')),
  code text not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$'),
  parent_id uuid references strategy_part on delete cascade,
  names jsonb not null,
  position int not null,
  unique (strategy_id, code),
  check ((kind = 'measure') = (parent_id is not null))
);
create index strategy_part_parent on strategy_part (parent_id);
select keep_history('strategy_part', '{id}');

create table activity (
  id uuid primary key,
  strategy_id uuid not null references strategy on delete cascade,
  objective_id uuid not null references strategy_part,
  measure_id uuid references strategy_part,
  code text not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$'),
  names jsonb not null,
  lead_id uuid not null references organisation,
  starts_on date,
  first_due_on date not null,
  due_on date not null,
  -- Euro cents.
  budget bigint check (budget >= 0),
  funding text not null default '',
  output jsonb not null default '{}',
  position int not null,
  example boolean not null default false,
  changed_at timestamptz not null,
  unique (strategy_id, code),
  check (starts_on is null or starts_on <= due_on)
);
create index activity_lead on activity (lead_id);
create index activity_objective on activity (objective_id);
create index activity_measure on activity (measure_id);
select keep_history('activity', '{id}');

create table activity_support (
  activity_id uuid not null references activity on delete cascade,
  organisation_id uuid not null references organisation,
  primary key (activity_id, organisation_id)
);
create index activity_support_organisation on activity_support (organisation_id);

create table activity_revision (
  id uuid primary key,
  activity_id uuid not null references activity on delete cascade,
  due_before date not null,
  due_after date not null check (due_after <> due_before),
  act text not null check (act <> ''),
  decided_on date not null,
  at timestamptz not null
);
create index activity_revision_activity on activity_revision (activity_id);

create table indicator (
  id uuid primary key,
  activity_id uuid not null references activity on delete cascade,
  code text not null,
  names jsonb not null,
  unit text not null default '',
  -- Whether more is better.
  ascending boolean not null default true,
  baseline_year int,
  baseline numeric,
  unique (activity_id, code),
  check ((baseline is null) = (baseline_year is null))
);

-- Of a period "2023-1"; `dimension` is "" for the whole, otherwise "gender=women".
create table indicator_value (
  indicator_id uuid not null references indicator on delete cascade,
  period text not null check (period ~ '^[0-9]{4}(-[12])?$'),
  dimension text not null default '',
  target numeric,
  actual numeric,
  primary key (indicator_id, period, dimension)
);

create table monitoring_round (
  id uuid primary key,
  strategy_id uuid not null references strategy on delete cascade,
  -- "2022" for a whole year, "2023-1" for a half.
  period text not null check (period ~ '^[0-9]{4}(-[12])?$'),
  from_on date not null,
  to_on date not null check (to_on > from_on),
  state text not null check (state in ('open', 'collecting', 'drafting', 'validation', 'published', 'frozen')),
  -- Last day on which institutions answer.
  closes_on date,
  collecting_on date,
  closed_on date,
  published_on date,
  frozen_at timestamptz,
  example boolean not null default false,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  unique (strategy_id, period),
  check ((state = 'frozen') = (frozen_at is not null)),
  check (state = 'open' or closes_on is not null)
);
select keep_history('monitoring_round', '{id}');

-- One activity in one round, as it was then: whose it was, when it was due, what was claimed and what was found.
create table assessment (
  round_id uuid not null references monitoring_round on delete cascade,
  activity_id uuid not null references activity on delete cascade,
  objective_id uuid not null references strategy_part,
  lead_id uuid not null references organisation,
  due_on date not null,
  claimed text check (claimed in ('not-started', 'limited', 'substantial', 'complete', 'dropped')),
  claim_words text not null default '',
  claim_evidence jsonb not null default '[]',
  claimed_at timestamptz,
  claimed_by text not null default '',
  claim_how text check (claim_how in ('link', 'mail', 'paper', 'phone', 'meeting')),
  found text check (found in ('not-started', 'limited', 'substantial', 'complete', 'no-evidence', 'dropped')),
  rationale text not null default '',
  found_evidence jsonb not null default '[]',
  found_at timestamptz,
  found_by uuid references person on delete set null,
  kept_on date,
  primary key (round_id, activity_id),
  check ((claimed is null) = (claimed_at is null) and (claimed is null) = (claim_how is null)),
  check ((found is null) = (found_at is null)),
  check (found is null or rationale <> ''),
  check (kept_on is null or found = 'complete')
);
create index assessment_activity on assessment (activity_id);
create index assessment_lead on assessment (lead_id);
create index assessment_objective on assessment (objective_id);
create index assessment_found_by on assessment (found_by);
select keep_history('assessment', '{round_id,activity_id}');

-- What was published does not move: not by whom, not by which way.
create function refuse_frozen() returns trigger language plpgsql as $$
declare
  round uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
begin
  if exists (select from monitoring_round r where r.id = round and r.state = 'frozen') then
    raise exception 'the round is frozen' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger assessment_frozen before insert or update or delete on assessment
  for each row execute function refuse_frozen();

-- The sheet of one institution in one round: asked, reminded, answered, or silent.
create table round_sheet (
  id uuid primary key,
  round_id uuid not null references monitoring_round on delete cascade,
  organisation_id uuid not null references organisation,
  asked_on date,
  reminded_on date,
  last_called_on date,
  answered_on date,
  silent_on date,
  unique (round_id, organisation_id),
  check (silent_on is null or answered_on is null)
);
create index round_sheet_organisation on round_sheet (organisation_id);

-- Rows of a sheet that came back and could not be taken: nothing is lost, staff look at each.
create table sheet_problem (
  id uuid primary key,
  sheet_id uuid not null references round_sheet on delete cascade,
  line int not null,
  code text not null,
  words text not null,
  reason text not null check (reason in ('unknown-code', 'not-yours', 'no-status', 'no-words', 'too-long')),
  came_at timestamptz not null,
  settled_at timestamptz
);
create index sheet_problem_sheet on sheet_problem (sheet_id);
