-- Words taken out of what the public reads; the original stays, with the places where it is covered.

-- [{segment, start, end, rule, reason}]: segment -1 is the subject, rule null was done by hand.
alter table request_message add column redactions jsonb not null default '[]' check (jsonb_typeof(redactions) = 'array');

-- As it left for the institution, where the public reads another title.
alter table request add column title_sent text check (length(title_sent) <= 400);
alter table request add column title_by_hand boolean not null default false;
alter table request add check (not title_by_hand or title_sent is not null);

-- What the public reads instead of the file's own name.
alter table request_attachment add column public_name text check (length(public_name) between 1 and 300);

-- A title may hold the very words that were taken out of it: history notes that it changed, not what it was.
drop trigger keeps_history on request;
select keep_history('request', '{id}', '{asker_id,asker_name,secret,urgent_reason,hidden_by,last_moved_at,title,title_sent,slug}');
