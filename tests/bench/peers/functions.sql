-- What PostGraphile reads lists through, as its manual advises for lists that need more than equality and orders that an index serves; and the
-- search of all peers, which is plain full-text search: it corrects no spelling and knows no acronyms.

create or replace function council_meetings_until(c council, until date) returns setof meeting language sql stable as $$
  select m.* from meeting m
   where m.council_id = c.id and m.orders_at < ((until + 1)::timestamp at time zone 'Europe/London')
   order by m.orders_at desc nulls last, m.id desc $$;

create or replace function council_meetings_between(c council, since date, until date) returns setof meeting language sql stable as $$
  select m.* from meeting m
   where m.council_id = c.id and m.orders_at >= (since::timestamp at time zone 'Europe/London')
     and m.orders_at < ((until + 1)::timestamp at time zone 'Europe/London')
   order by m.orders_at desc nulls last, m.id desc $$;

create or replace function council_recommendations_until(c council, until date) returns setof recommendation language sql stable as $$
  select r.* from recommendation r
   where r.council_id = c.id and r.made_on <= until order by r.made_on desc nulls last, r.id desc $$;

create or replace function first_councils() returns setof council language sql stable as $$
  select c.* from council c order by lower(c.name), c.id $$;

create or replace function seat_holders(s seat, day date) returns setof membership language sql stable as $$
  select h.* from membership h
   where h.council_id = s.council_id and h.seat_id = s.id
     and (h.starts_on is null or h.starts_on <= day) and (h.ends_on is null or h.ends_on >= day) $$;

create or replace function council_panels_by_name(c council) returns setof panel language sql stable as $$
  select p.* from panel p where p.council_id = c.id order by lower(p.name), p.id $$;

create or replace function bench_search(query text, of_council text, since date)
  returns table (rank real, snippet text, title text, date date) language sql stable as $$
  with sought as materialized (
    select search_query(jsonb_build_array(to_jsonb(string_to_array(query, ' ')))) as words, (select id from council where slug = of_council) as council_id),
  best as materialized (
    select e.council_id, e.record_id, e.body, ((1 + ts_rank_cd(e.words, s.words, 32)) / 2)::real as rank
      from search_entry e, sought s
     where e.words @@ s.words and e.council_id = s.council_id and e.type = 'AGENDA_ITEM' and e.dated_on >= since
     order by rank desc, e.record_id limit 20)
  select b.rank,
         coalesce(
           (select case when count(*) > 0 then
                     ts_headline('english', b.body, search_query(jsonb_build_array(jsonb_agg(w))),
                                 'StartSel=<mark>, StopSel=</mark>, MaxWords=35, MinWords=15, MaxFragments=1') end
              from (select to_tsvector('english', b.body) as words offset 0) t, unnest(string_to_array(query, ' ')) w
             where t.words @@ search_term(w)),
           (regexp_match(b.body, '^\s*(\S+(?:\s+\S+){0,24})'))[1]),
         i.title, m.date
    from best b
    join agenda_item i on i.council_id = b.council_id and i.id = b.record_id
    join meeting m on m.council_id = i.council_id and m.id = i.meeting_id
   order by b.rank desc, b.record_id $$;
