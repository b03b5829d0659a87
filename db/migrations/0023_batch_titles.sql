-- A text rule covers words of a batch's title too: what was written stays beside it. Requests and followers know a batch by
-- the end of its address, which holds no words and never changes.
alter table batch add column title_sent text;
create index batch_address_end on batch (right(slug, 6));
update request set series_path = '/batches/' || right(series_path, 6) where series_path like '/batches/%';
update follow set what = 'series:/batches/' || right(what, 6) where what like 'series:/batches/%';
