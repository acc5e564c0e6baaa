-- The public words of each record, kept up to date by triggers, so that no way of writing misses them. See search.table.ts.

select protect_council_tables();
--> statement-breakpoint
alter table search_entry enable row level security;
--> statement-breakpoint
alter table search_entry force row level security;
--> statement-breakpoint
grant select on search_entry to scrutiny_public, scrutiny_staff;
--> statement-breakpoint
create policy owner_all on search_entry to scrutiny_owner using (true) with check (true);
--> statement-breakpoint
create policy anyone_read on search_entry for select to scrutiny_public, scrutiny_staff using (true);
--> statement-breakpoint
-- The searchable words of one record. No row if the record does not exist, or if it, its item or its meeting is not public. Parts of it
-- that are not public are left out.
create function search_words(of_type search_result_type, council integer, record uuid)
  returns table (title text, body text, names text, dated_on date)
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  case of_type
    when 'PANEL' then
      return query
        select p.name,
               concat_ws(E'\n', p.role_statement, (
                 select string_agg(concat_ws(E'\n', t.preamble, (select string_agg(c->>'text', E'\n') from jsonb_array_elements(t.clauses) c)), E'\n')
                   from terms_of_reference t
                  where t.council_id = p.council_id and t.panel_id = p.id and t.visibility = 'PUBLIC')),
               (select coalesce(string_agg(n->>'name', ' '), '') from jsonb_array_elements(p.other_names) n),
               null::date
          from panel p where p.council_id = council and p.id = record and p.visibility = 'PUBLIC';
    when 'PERSON' then
      return query
        select p.display_name,
               (select coalesce(string_agg(r->>'title', E'\n'), '') from jsonb_array_elements(p.executive_roles) r),
               concat_ws(' ', p.display_name, array_to_string(p.also_known_as, ' ')), null::date
          from person p where p.council_id = council and p.id = record and p.visibility = 'PUBLIC';
    when 'MEETING' then
      return query
        select concat_ws(' ', p.name, m.starts_at_as_recorded),
               concat_ws(E'\n', m.notice, m.venue->>'name', m.venue->>'room', m.venue->>'address'), ''::text, m.date
          from meeting m left join panel p on p.council_id = m.council_id and p.id = m.panel_id and p.visibility = 'PUBLIC'
         where m.council_id = council and m.id = record and m.visibility = 'PUBLIC';
    when 'AGENDA_ITEM' then
      return query
        select coalesce(i.title, ''),
               concat_ws(E'\n', i.summary, (
                 select concat_ws(E'\n', r.brief_summary,
                          (select string_agg(x->>'text', E'\n') from jsonb_array_elements(r.recommendations) x),
                          (select string_agg(x->>'text', E'\n')
                             from jsonb_array_elements(r.sections) s, jsonb_array_elements(s->'paragraphs') x))
                   from report r
                  where r.council_id = i.council_id and r.agenda_item_id = i.id and r.visibility = 'PUBLIC')),
               ''::text, m.date
          from agenda_item i join meeting m on m.council_id = i.council_id and m.id = i.meeting_id
         where i.council_id = council and i.id = record and i.visibility = 'PUBLIC' and m.visibility = 'PUBLIC';
    when 'DOCUMENT' then
      return query
        select coalesce(d.title, ''), coalesce(f.plain_text, ''), ''::text,
               coalesce((f.published_at at time zone 'Europe/London')::date, m.date)
          from document d
          left join document_file f on f.council_id = d.council_id and f.document_id = d.id and f.visibility = 'PUBLIC'
          left join meeting m on m.council_id = d.council_id and m.id = d.meeting_id and m.visibility = 'PUBLIC'
         where d.council_id = council and d.id = record and d.visibility = 'PUBLIC';
    when 'MINUTE_ENTRY' then
      return query
        select ''::text, t.text, ''::text, m.date
          from minute_entry e
          join minute_entry_text t on t.council_id = e.council_id and t.minute_entry_id = e.id and t.visibility = 'PUBLIC'
          join agenda_item i on i.council_id = e.council_id and i.id = e.agenda_item_id
          join meeting m on m.council_id = i.council_id and m.id = i.meeting_id
         where e.council_id = council and e.id = record and e.visibility = 'PUBLIC' and i.visibility = 'PUBLIC' and m.visibility = 'PUBLIC';
    when 'RESOLUTION' then
      return query
        select ''::text, d.text_as_recorded, ''::text, m.date
          from resolution r
          join resolution_detail d on d.council_id = r.council_id and d.resolution_id = r.id and d.visibility = 'PUBLIC'
          join agenda_item i on i.council_id = r.council_id and i.id = r.agenda_item_id
          join meeting m on m.council_id = i.council_id and m.id = i.meeting_id
         where r.council_id = council and r.id = record and r.visibility = 'PUBLIC' and i.visibility = 'PUBLIC' and m.visibility = 'PUBLIC';
    when 'APPEARANCE' then
      return query
        select a.display_name, concat_ws(E'\n', a.role_as_recorded, a.topic, a.biography),
               concat_ws(' ', a.name_as_recorded, a.organisation_as_recorded, p.display_name, array_to_string(p.also_known_as, ' '),
                         o.name, array_to_string(o.also_known_as, ' ')),
               m.date
          from appearance a
          join meeting m on m.council_id = a.council_id and m.id = a.meeting_id
          left join person p on p.council_id = a.council_id and p.id = a.person_id and p.visibility = 'PUBLIC'
          left join organisation o on o.council_id = a.council_id and o.id = a.organisation_id and o.visibility = 'PUBLIC'
         where a.council_id = council and a.id = record and a.visibility = 'PUBLIC' and m.visibility = 'PUBLIC';
    when 'RECOMMENDATION' then
      return query
        select r.title,
               concat_ws(E'\n', r.text, (
                 select string_agg(p.action_taken, E'\n')
                   from recommendation_progress p
                  where p.council_id = r.council_id and p.recommendation_id = r.id and p.visibility = 'PUBLIC')),
               concat_ws(' ', r.reference, r.addressee_name), r.made_on
          from recommendation r where r.council_id = council and r.id = record and r.visibility = 'PUBLIC';
    when 'ISSUE' then
      return query
        select i.title,
               concat_ws(E'\n', i.description, (
                 select string_agg(a.title, E'\n')
                   from issue_item x join agenda_item a on a.council_id = x.council_id and a.id = x.agenda_item_id
                  where x.council_id = i.council_id and x.issue_id = i.id and x.visibility = 'PUBLIC' and a.visibility = 'PUBLIC')),
               ''::text, null::date
          from issue i where i.council_id = council and i.id = record and i.visibility = 'PUBLIC';
    when 'IMPROVEMENT_PLAN' then
      return query
        select concat_ws(' ', p.title, array_to_string(p.also_known_as, ' ')),
               (select coalesce(string_agg(u.summary, E'\n'), '')
                  from improvement_plan_update u
                 where u.council_id = p.council_id and u.plan_id = p.id and u.visibility = 'PUBLIC'),
               ''::text,
               (select max(u.reported_on) from improvement_plan_update u
                 where u.council_id = p.council_id and u.plan_id = p.id and u.visibility = 'PUBLIC')
          from improvement_plan p where p.council_id = council and p.id = record and p.visibility = 'PUBLIC';
    when 'REVIEW' then
      return query
        select r.title,
               concat_ws(E'\n', r.judgement, array_to_string(r.focus_areas, E'\n'),
                 (select string_agg(concat_ws(' ', f->>'text', f->>'comment'), E'\n') from jsonb_array_elements(r.findings) f)),
               ''::text, coalesce(r.published_on, r.ended_on, r.started_on)
          from review r where r.council_id = council and r.id = record and r.visibility = 'PUBLIC';
    when 'INDICATOR' then
      return query
        select i.name, concat_ws(E'\n', i.definition), concat_ws(' ', i.code, array_to_string(i.also_known_as, ' ')), null::date
          from indicator i where i.council_id = council and i.id = record and i.visibility = 'PUBLIC';
    when 'GLOSSARY_TERM' then
      return query
        select concat_ws(' ', g.term, g.expansion), coalesce(g.definition, ''), ''::text, null::date
          from glossary_term g where g.council_id = council and g.id = record and g.visibility = 'PUBLIC';
  end case;
end
$$;
--> statement-breakpoint
-- Plain text as HTML: the parser of text search takes `<` before a letter for a tag, and would skip everything up to the next `>`.
create function search_text(plain text) returns text language sql immutable
  return replace(replace(replace(plain, '&', '&amp;'), '<', '&lt;'), '>', '&gt;');
--> statement-breakpoint
create function search_refresh(of_type search_result_type, council integer, record uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  public_words record;
begin
  if record is null then return; end if;
  -- Wait for a transaction that writes another part of the same record, so that the words read below are current.
  perform from search_entry e where e.council_id = council and e.type = of_type and e.record_id = record for update;
  select w.* into public_words from search_words(of_type, council, record) w;
  if concat(public_words.title, public_words.body, public_words.names) = '' then
    delete from search_entry e where e.council_id = council and e.type = of_type and e.record_id = record;
    return;
  end if;
  insert into search_entry as e (council_id, type, record_id, title, body, names, dated_on)
    values (council, of_type, record, search_text(public_words.title), search_text(public_words.body),
            translate(lower(public_words.names), '’''', ''), public_words.dated_on)
    on conflict (council_id, type, record_id) do update
      set title = excluded.title, body = excluded.body, names = excluded.names, dated_on = excluded.dated_on
      where (e.title, e.body, e.names, e.dated_on) is distinct from (excluded.title, excluded.body, excluded.names, excluded.dated_on);
end
$$;
--> statement-breakpoint
-- One trigger function for all tables. Its arguments are pairs of a type and the column that holds the id of the record to refresh.
create function search_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
  for pair in 0 .. tg_nargs / 2 - 1 loop
    perform search_refresh(tg_argv[pair * 2]::search_result_type, (changed->>'council_id')::integer, (changed->>tg_argv[pair * 2 + 1])::uuid);
  end loop;
  return null;
end
$$;
--> statement-breakpoint
-- They run as their owner, so only the triggers may call them.
revoke execute on function search_refresh(search_result_type, integer, uuid), search_follow() from public;
--> statement-breakpoint
do $$
declare
  followed text[];
begin
  foreach followed slice 1 in array array[
    ['panel', 'PANEL', 'id'],
    ['terms_of_reference', 'PANEL', 'panel_id'],
    ['person', 'PERSON', 'id'],
    ['meeting', 'MEETING', 'id'],
    ['agenda_item', 'AGENDA_ITEM', 'id'],
    ['report', 'AGENDA_ITEM', 'agenda_item_id'],
    ['document', 'DOCUMENT', 'id'],
    ['document_file', 'DOCUMENT', 'document_id'],
    ['minute_entry', 'MINUTE_ENTRY', 'id'],
    ['minute_entry_text', 'MINUTE_ENTRY', 'minute_entry_id'],
    ['resolution', 'RESOLUTION', 'id'],
    ['resolution_detail', 'RESOLUTION', 'resolution_id'],
    ['appearance', 'APPEARANCE', 'id'],
    ['recommendation', 'RECOMMENDATION', 'id'],
    ['recommendation_progress', 'RECOMMENDATION', 'recommendation_id'],
    ['issue', 'ISSUE', 'id'],
    ['issue_item', 'ISSUE', 'issue_id'],
    ['improvement_plan', 'IMPROVEMENT_PLAN', 'id'],
    ['improvement_plan_update', 'IMPROVEMENT_PLAN', 'plan_id'],
    ['review', 'REVIEW', 'id'],
    ['indicator', 'INDICATOR', 'id'],
    ['glossary_term', 'GLOSSARY_TERM', 'id']
  ] loop
    execute format('create trigger search_follow after insert or update or delete on %I for each row execute function search_follow(%L, %L)',
                   followed[1], followed[2], followed[3]);
  end loop;
end
$$;
--> statement-breakpoint
-- Refreshes records whose words come partly from another record when that record changes.
create function search_follow_dependents() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  case tg_table_name
    when 'agenda_item' then
      perform search_refresh('ISSUE', x.council_id, x.issue_id)
         from issue_item x where x.council_id = new.council_id and x.agenda_item_id = new.id;
      perform search_refresh('MINUTE_ENTRY', e.council_id, e.id)
         from minute_entry e where e.council_id = new.council_id and e.agenda_item_id = new.id;
      perform search_refresh('RESOLUTION', r.council_id, r.id)
         from resolution r where r.council_id = new.council_id and r.agenda_item_id = new.id;
    when 'person' then
      perform search_refresh('APPEARANCE', a.council_id, a.id)
         from appearance a where a.council_id = new.council_id and a.person_id = new.id;
    when 'organisation' then
      perform search_refresh('APPEARANCE', a.council_id, a.id)
         from appearance a where a.council_id = new.council_id and a.organisation_id = new.id;
    when 'panel' then
      perform search_refresh('MEETING', m.council_id, m.id)
         from meeting m where m.council_id = new.council_id and m.panel_id = new.id;
    when 'meeting' then
      perform search_refresh('AGENDA_ITEM', i.council_id, i.id),
              (select count(search_refresh('MINUTE_ENTRY', e.council_id, e.id)) from minute_entry e
                where e.council_id = i.council_id and e.agenda_item_id = i.id),
              (select count(search_refresh('RESOLUTION', r.council_id, r.id)) from resolution r
                where r.council_id = i.council_id and r.agenda_item_id = i.id)
         from agenda_item i where i.council_id = new.council_id and i.meeting_id = new.id;
      perform search_refresh('DOCUMENT', d.council_id, d.id)
         from document d where d.council_id = new.council_id and d.meeting_id = new.id;
      perform search_refresh('APPEARANCE', a.council_id, a.id)
         from appearance a where a.council_id = new.council_id and a.meeting_id = new.id;
  end case;
  return null;
end
$$;
--> statement-breakpoint
revoke execute on function search_follow_dependents() from public;
--> statement-breakpoint
create trigger search_follow_dependents after update on agenda_item for each row
  when (old.title is distinct from new.title or old.visibility <> new.visibility) execute function search_follow_dependents();
--> statement-breakpoint
create trigger search_follow_dependents after update on person for each row execute function search_follow_dependents();
--> statement-breakpoint
create trigger search_follow_dependents after update on organisation for each row execute function search_follow_dependents();
--> statement-breakpoint
create trigger search_follow_dependents after update on panel for each row
  when (old.name <> new.name or old.visibility <> new.visibility) execute function search_follow_dependents();
--> statement-breakpoint
create trigger search_follow_dependents after update on meeting for each row
  when (old.date is distinct from new.date or old.visibility <> new.visibility) execute function search_follow_dependents();
--> statement-breakpoint
-- Adds the records that were stored before this migration.
do $$
declare
  followed text[];
begin
  foreach followed slice 1 in array array[
    ['panel', 'PANEL'], ['person', 'PERSON'], ['meeting', 'MEETING'], ['agenda_item', 'AGENDA_ITEM'], ['document', 'DOCUMENT'],
    ['appearance', 'APPEARANCE'], ['improvement_plan', 'IMPROVEMENT_PLAN'], ['review', 'REVIEW'], ['glossary_term', 'GLOSSARY_TERM']
  ] loop
    execute format('select search_refresh(%L, council_id, id) from %I', followed[2], followed[1]);
  end loop;
end
$$;
