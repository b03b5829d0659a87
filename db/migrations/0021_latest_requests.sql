-- What was sent and decided last, for front pages; and which records are examples.
create index request_public_sent on request (sent_on desc) where hidden_at is null and embargo_until is null;
create index request_public_decided on request (decided_on desc)
  where decided_on is not null and hidden_at is null and embargo_until is null;
create index request_example on request (id) where example;
