-- The path after a negative answer: the complaint to the Agency, its decision, and the court.

create table request_complaint (
  request_id uuid primary key references request on delete cascade,
  -- The complaint as it stands in the exchange.
  message_id uuid references request_message on delete set null,
  because text not null check (because in ('silence', 'answer')),
  made_on date not null,
  -- The signed letter with the address of the person; read by her and by staff alone, and gone when she is forgotten.
  letter_sha256 text references file,
  -- Under which the Agency keeps the case: "A-151/2026".
  protocol_number text check (length(btrim(protocol_number)) between 1 and 60),
  decision text check (decision in ('upheld', 'partly', 'rejected')),
  decided_on date check (decided_on >= made_on),
  filed_on date check (filed_on >= decided_on),
  case_number text check (length(btrim(case_number)) between 1 and 60),
  check ((decision is null) = (decided_on is null)),
  check (filed_on is null or decision is not null)
);
create index request_complaint_letter on request_complaint (letter_sha256);
create index request_complaint_message on request_complaint (message_id);
create index request_complaint_by on request (complaint_by) where asker_id is not null;
create index request_agency on request (id) where progress = 'agency';
select keep_history('request_complaint', '{request_id}', '{letter_sha256}');
