-- Stretches in which the institution waits for the asker's clarification: [{"from": day, "to": day or null}]. Whether they
-- stop the count is for the country's rule to say.
alter table request add column pauses jsonb not null default '[]';
