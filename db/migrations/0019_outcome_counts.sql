-- How requests came out, and on what grounds they were refused, is added up beforehand too.

alter table request_listing
  add column outcome text not null default 'none',
  add column grounds text[] not null default '{}';
alter table request_listing disable trigger counts_listing;
update request_listing set outcome = request.outcome, grounds = request.grounds from request where request.id = request_id;
alter table request_listing enable trigger counts_listing;

alter table request_count add column outcome text not null default 'none';
delete from request_count;
insert into request_count (institution_id, place_code, year, example, state, timing, outcome, n)
select institution_id, place_code, year, example, state, timing, outcome, count(*) from request_listing group by 1, 2, 3, 4, 5, 6, 7;

create table request_ground_count (
  institution_id uuid not null,
  place_code text,
  year int not null,
  example boolean not null,
  ground text not null,
  n int not null
);
insert into request_ground_count
select institution_id, place_code, year, example, ground, count(*) from request_listing, unnest(grounds) as ground group by 1, 2, 3, 4, 5;

create or replace function count_listing() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'UPDATE' and (old.institution_id, old.place_code, old.year, old.example, old.state, old.timing, old.days, old.outcome, old.grounds)
    is not distinct from (new.institution_id, new.place_code, new.year, new.example, new.state, new.timing, new.days, new.outcome, new.grounds) then
    return null;
  end if;
  if tg_op <> 'INSERT' then
    insert into request_count (institution_id, place_code, year, example, state, timing, outcome, n)
    values (old.institution_id, old.place_code, old.year, old.example, old.state, old.timing, old.outcome, -1);
    if old.days is not null then
      insert into request_days values (old.institution_id, old.place_code, old.year, old.example, old.days, -1);
    end if;
    insert into request_ground_count
    select old.institution_id, old.place_code, old.year, old.example, ground, -1 from unnest(old.grounds) as ground;
  end if;
  if tg_op <> 'DELETE' then
    insert into request_count (institution_id, place_code, year, example, state, timing, outcome, n)
    values (new.institution_id, new.place_code, new.year, new.example, new.state, new.timing, new.outcome, 1);
    if new.days is not null then
      insert into request_days values (new.institution_id, new.place_code, new.year, new.example, new.days, 1);
    end if;
    insert into request_ground_count
    select new.institution_id, new.place_code, new.year, new.example, ground, 1 from unnest(new.grounds) as ground;
  end if;
  return null;
end $$;
