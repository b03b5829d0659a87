-- The asker is told what staff hid of their request, and why.
alter table request_notice
  drop constraint request_notice_kind_check,
  add constraint request_notice_kind_check check (kind in ('letter-arrived', 'due-today', 'silent', 'undelivered', 'embargo-ends',
    'complaint-ends', 'agency-late', 'execution-late', 'lawsuit-ends', 'date-moved', 'hidden'));
