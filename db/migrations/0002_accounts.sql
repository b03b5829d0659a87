-- People who sign in, what they may do, and how they prove who they are.
-- Secrets (tokens, codes, keys) are kept as hashes or sealed, and their tables keep no history.

create table person (
  id uuid primary key,
  -- Folded: lower case, domain in ASCII. Null only once the person was forgotten.
  email text unique check (email = lower(email) and length(email) <= 254 and email !~ '[[:space:][:cntrl:]]'),
  name text not null check (length(name) <= 200),
  locale text not null check (locale in ('sq', 'sr', 'sr-cyrl', 'en')),
  state text not null default 'active' check (state in ('active', 'closed', 'forgotten')),
  example boolean not null default false,
  created_at timestamptz not null,
  last_signed_in_at timestamptz,
  -- The day on which an account nobody uses is erased, set when its owner was told.
  erase_on date,
  check ((state = 'forgotten') = (email is null)),
  check (state <> 'forgotten' or name = '')
);

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null check (role in ('citizen', 'journalist', 'organisation-representative', 'institution-officer',
    'body-member', 'commission-member', 'observer', 'donor', 'secretariat', 'administrator')),
  department text check (department is null or role = 'secretariat'),
  scope text check (scope is null or role not in ('secretariat', 'administrator')),
  valid_from date not null,
  -- Last day, included; null while open.
  valid_to date check (valid_to is null or valid_to >= valid_from - 1),
  granted_by uuid references person,
  created_at timestamptz not null
);
create index role_grant_person on role_grant (person_id);
-- The same role is held once at a time.
create unique index role_grant_open on role_grant (person_id, role, coalesce(department, ''), coalesce(scope, ''))
  where valid_to is null;

create table session (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references person,
  -- Browser family and system only ("Firefox, Linux").
  device text not null check (length(device) <= 60),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  ended_at timestamptz
);
create index session_person on session (person_id);

create table sign_in_link (
  id uuid primary key,
  token_hash text not null unique,
  purpose text not null check (purpose in ('sign-in', 'email-change', 'administrator')),
  -- Null only for an administrator's link, whose holder says the address.
  email text check (email is not null or purpose = 'administrator'),
  name text not null default '',
  locale text not null,
  then_path text not null default '/',
  person_id uuid references person check ((person_id is not null) = (purpose = 'email-change')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_email on sign_in_link (email, created_at);

create table passkey (
  id uuid primary key,
  person_id uuid not null references person,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports jsonb not null default '[]',
  name text not null check (length(name) <= 100),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);

create table passkey_challenge (
  challenge text primary key,
  -- The person who registers or confirms; null for somebody who signs in.
  person_id uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create table totp (
  person_id uuid primary key references person,
  -- AES-256-GCM under a key derived from the operator's SECRET.
  sealed_secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- The last 30-second step whose code was taken: no code is taken twice.
  last_step bigint not null default 0
);

create table recovery_code (
  person_id uuid not null references person,
  code_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- Wrong second-factor codes, counted to stop guessing.
create table second_factor_miss (
  person_id uuid not null references person,
  at timestamptz not null
);
create index second_factor_miss_person on second_factor_miss (person_id, at);

-- Each yes and each no, with the version of the words that were agreed to. The latest of a kind holds.
create table consent (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null,
  given boolean not null,
  text_version text not null,
  at timestamptz not null
);
create index consent_person on consent (person_id, kind, at desc);

-- History says that an address or a name changed, not which: it outlives the person's erasure.
select keep_history('person', '{id}', '{email,name}');
select keep_history('role_grant');
