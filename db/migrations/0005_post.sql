-- The post room: who still waits for a letter, from where a letter came, and what staff taught by placing by hand.

-- Recipients that still must be tried; null means all of the envelope.
alter table mail_out add column waiting_for text[];

alter table mail_event add column recipient text;
alter table mail_event drop constraint mail_event_kind_check;
alter table mail_event add constraint mail_event_kind_check
  check (kind in ('accepted', 'deferred', 'refused', 'bounce', 'delay', 'complaint', 'kept'));

-- SPF is judged by the server that handed the letter over (RFC 7208); known only where our own door took it.
alter table mail_in add column client_address inet;
alter table mail_in add column client_name text;
select keep_history('mail_in', '{id}', '{envelope_from,envelope_to,subject,from_address,suggestion,client_address,client_name}');
create index mail_in_latest on mail_in (received_at);

-- How far a mailbox has been read. Numbers of letters hold only as long as the mailbox keeps its UIDVALIDITY (RFC 3501).
create table mail_box (
  account text primary key,
  uid_validity bigint not null,
  last_uid bigint not null,
  read_at timestamptz not null
);

-- A letter that staff placed by hand teaches where letters like it belong.
create table post_learnt (
  trait text not null check (trait in ('sender', 'recipient')),
  address text not null check (address = lower(address)),
  record_kind text not null,
  record_id text not null,
  title text not null,
  times int not null default 1 check (times > 0),
  last_at timestamptz not null,
  primary key (trait, address, record_kind, record_id)
);
