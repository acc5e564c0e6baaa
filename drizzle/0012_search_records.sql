-- Triggers that keep the search entries and their vocabulary up to date, whoever writes a record. See search.table.ts.

alter table search_word enable row level security;
--> statement-breakpoint
alter table search_word force row level security;
--> statement-breakpoint
grant select on search_word to scrutiny_public, scrutiny_staff;
--> statement-breakpoint
create policy owner_all on search_word to scrutiny_owner using (true) with check (true);
--> statement-breakpoint
create policy anyone_read on search_word for select to scrutiny_public, scrutiny_staff using (true);
--> statement-breakpoint
-- Contacts as text, one line each.
create function search_contacts(contacts jsonb) returns text language sql immutable parallel safe
  return (
    select string_agg(
             concat_ws(', ', c->>'title', (select string_agg(name, ', ') from jsonb_array_elements_text(c->'names') name),
                       'telephone ' || (c->>'phone'), 'email ' || (c->>'email')), E'\n')
      from jsonb_array_elements(contacts) c);
--> statement-breakpoint
-- A date in words, as exactly as it is recorded.
create function search_day(day date, exactly date_precision) returns text language sql stable parallel safe
  return to_char(day, case exactly when 'DAY' then 'FMDD FMMonth YYYY' when 'MONTH' then 'FMMonth YYYY' else 'YYYY' end);
--> statement-breakpoint
-- The public words of a record. Returns no row if the record, or a record that it belongs to, does not exist or is not public. Leaves out
-- parts that are not public.
create function search_words(of_type text, council integer, record uuid)
  returns table (title text, body text, names text, acronyms text[], expansions text[], dated_on date)
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  case of_type
    when 'PANEL' then
      return query
        select p.name,
               concat_ws(E'\n', p.role_statement, 'Quorum: ' || p.quorum_as_recorded,
                 (select string_agg(concat_ws(E'\n', t.preamble, (select string_agg(c->>'text', E'\n') from jsonb_array_elements(t.clauses) c)), E'\n')
                    from terms_of_reference t
                   where t.council_id = p.council_id and t.panel_id = p.id and t.visibility = 'PUBLIC'),
                 search_contacts(p.contacts)),
               (select string_agg(n->>'name', ' ') from jsonb_array_elements(p.other_names) n),
               (select array_agg(n->>'name') from jsonb_array_elements(p.other_names) n), array[p.name], null::date
          from panel p where p.council_id = council and p.id = record and p.visibility = 'PUBLIC';
    when 'SEAT' then
      return query
        select concat_ws(' ', s.constituency, lower(replace(s.kind::text, '_', ' ')), 'seat',
                 (select string_agg(lower(replace(h.role::text, '_', ' ')), ' ') from membership h
                   where h.council_id = s.council_id and h.seat_id = s.id and h.visibility = 'PUBLIC' and h.ends_on is null and h.role <> 'MEMBER'),
                 case when coalesce(s.vacancy_recorded_on, s.vacant_since) is not null and not exists (
                   select from membership h
                    where h.council_id = s.council_id and h.seat_id = s.id and h.visibility = 'PUBLIC'
                      and coalesce(h.starts_on, h.recorded_on) >= coalesce(s.vacancy_recorded_on, s.vacant_since))
                 then 'vacancy, vacant' end),
               p.name,
               (select string_agg(concat_ws(' ', o.display_name, array_to_string(o.also_known_as, ' ')), ' ')
                  from membership h
                  join person o on o.council_id = h.council_id and o.id = h.person_id and o.visibility = 'PUBLIC'
                 where h.council_id = s.council_id and h.seat_id = s.id and h.visibility = 'PUBLIC'),
               null::text[], null::text[], s.recorded_on
          from seat s join panel p on p.council_id = s.council_id and p.id = s.panel_id
         where s.council_id = council and s.id = record and s.visibility = 'PUBLIC' and p.visibility = 'PUBLIC';
    when 'PUBLIC_NOTICE' then
      return query
        select concat_ws(' ', n.title,
                 case n.kind
                   when 'PUBLIC_REPRESENTATIONS' then 'speak, ask questions'
                   when 'ACCESS' then 'disabled access'
                   when 'MOBILE_TELEPHONES' then 'phones'
                   when 'RECORDING_AND_SOCIAL_MEDIA' then 'filming, recording, broadcasting'
                   else lower(replace(n.kind::text, '_', ' '))
                 end),
               n.text, ''::text, null::text[], null::text[], coalesce(n.effective_from, m.date)
          from public_notice n
          left join panel p on p.council_id = n.council_id and p.id = n.panel_id
          left join meeting m on m.council_id = n.council_id and m.id = n.meeting_id
         where n.council_id = council and n.id = record and n.visibility = 'PUBLIC'
           and (n.panel_id is null or p.visibility = 'PUBLIC') and (n.meeting_id is null or m.visibility = 'PUBLIC');
    when 'PERSON' then
      return query
        select p.display_name,
               concat_ws(E'\n', (select string_agg(r->>'title', E'\n') from jsonb_array_elements(p.executive_roles) r),
                 (select string_agg(concat_ws(', ', t->>'ward', t->>'party'), E'\n') from jsonb_array_elements(p.councillor_terms) t),
                 'telephone ' || p.phone, 'email ' || p.email),
               concat_ws(' ', p.display_name, array_to_string(p.also_known_as, ' ')), null::text[], null::text[], null::date
          from person p where p.council_id = council and p.id = record and p.visibility = 'PUBLIC';
    when 'ORGANISATION' then
      return query
        select concat_ws(' ', o.name, lower(replace(nullif(o.kind::text, 'OTHER'), '_', ' '))), ''::text,
               concat_ws(' ', o.name, array_to_string(o.also_known_as, ' ')), o.also_known_as, array[o.name], null::date
          from organisation o where o.council_id = council and o.id = record and o.visibility = 'PUBLIC';
    when 'MEETING' then
      return query
        select concat_ws(' ', 'Meeting', p.name, to_char(m.date, 'FMDay'), search_day(m.date, 'DAY'), m.starts_at_as_recorded),
               concat_ws(E'\n', m.notice, m.venue->>'name', m.venue->>'room', m.venue->>'address', m.venue->>'asRecorded', m.status_reason, m.presiding_as_recorded,
                         search_contacts(m.contacts)),
               ''::text, null::text[], null::text[], m.date
          from meeting m left join panel p on p.council_id = m.council_id and p.id = m.panel_id and p.visibility = 'PUBLIC'
         where m.council_id = council and m.id = record and m.visibility = 'PUBLIC';
    when 'AGENDA_ITEM' then
      return query
        select concat_ws(' ', 'Agenda item ' || i.agenda_number, 'Minute ' || i.minute_number, 'Agenda item, minute ' || i.printed_number,
                         i.title),
               concat_ws(E'\n', i.summary, (
                 select concat_ws(E'\n', r.brief_summary,
                          (select string_agg(x->>'text', E'\n') from jsonb_array_elements(r.recommendations) x),
                          (select string_agg(x->>'text', E'\n')
                             from jsonb_array_elements(r.sections) s, jsonb_array_elements(s->'paragraphs') x),
                          search_contacts(r.contacts))
                   from report r
                  where r.council_id = i.council_id and r.agenda_item_id = i.id and r.visibility = 'PUBLIC')),
               ''::text, null::text[], null::text[], m.date
          from agenda_item i join meeting m on m.council_id = i.council_id and m.id = i.meeting_id
         where i.council_id = council and i.id = record and i.visibility = 'PUBLIC' and m.visibility = 'PUBLIC';
    when 'DOCUMENT' then
      return query
        select d.title, f.plain_text, ''::text, null::text[], null::text[],
               coalesce((f.published_at at time zone 'Europe/London')::date, m.date)
          from document d
          left join document_file f on f.council_id = d.council_id and f.document_id = d.id and f.visibility = 'PUBLIC'
          left join meeting m on m.council_id = d.council_id and m.id = d.meeting_id and m.visibility = 'PUBLIC'
         where d.council_id = council and d.id = record and d.visibility = 'PUBLIC';
    when 'MINUTE_ENTRY' then
      return query
        select ''::text, t.text, ''::text, null::text[], null::text[], m.date
          from minute_entry e
          join minute_entry_text t on t.council_id = e.council_id and t.minute_entry_id = e.id and t.visibility = 'PUBLIC'
          join agenda_item i on i.council_id = e.council_id and i.id = e.agenda_item_id
          join meeting m on m.council_id = i.council_id and m.id = i.meeting_id
         where e.council_id = council and e.id = record and e.visibility = 'PUBLIC' and i.visibility = 'PUBLIC' and m.visibility = 'PUBLIC';
    when 'RESOLUTION' then
      return query
        select ''::text, d.text_as_recorded, ''::text, null::text[], null::text[], m.date
          from resolution r
          join resolution_detail d on d.council_id = r.council_id and d.resolution_id = r.id and d.visibility = 'PUBLIC'
          join agenda_item i on i.council_id = r.council_id and i.id = r.agenda_item_id
          join meeting m on m.council_id = i.council_id and m.id = i.meeting_id
         where r.council_id = council and r.id = record and r.visibility = 'PUBLIC' and i.visibility = 'PUBLIC' and m.visibility = 'PUBLIC';
    when 'APPEARANCE' then
      return query
        select concat_ws(' ', lower(replace(a.capacity::text, '_', ' ')), lower(replace(nullif(o.kind::text, 'OTHER'), '_', ' '))),
               concat_ws(E'\n', a.role_as_recorded, a.topic, a.biography),
               -- Without duplicates, so that a person ranks above the appearances of the person.
               (select string_agg(distinct n, ' ')
                  from unnest(array[a.name_as_recorded, a.organisation_as_recorded, p.display_name, o.name] || p.also_known_as || o.also_known_as) n),
               null::text[], null::text[], m.date
          from appearance a
          join meeting m on m.council_id = a.council_id and m.id = a.meeting_id
          left join person p on p.council_id = a.council_id and p.id = a.person_id and p.visibility = 'PUBLIC'
          left join organisation o on o.council_id = a.council_id and o.id = a.organisation_id and o.visibility = 'PUBLIC'
         where a.council_id = council and a.id = record and a.visibility = 'PUBLIC' and m.visibility = 'PUBLIC';
    when 'RECOMMENDATION' then
      return query
        select concat_ws(' ', r.reference, r.title),
               concat_ws(E'\n', r.text,
                 (select string_agg(x.text, E'\n') from recommendation_response x
                   where x.council_id = r.council_id and x.recommendation_id = r.id and x.visibility = 'PUBLIC'),
                 (select string_agg(p.action_taken, E'\n') from recommendation_progress p
                   where p.council_id = r.council_id and p.recommendation_id = r.id and p.visibility = 'PUBLIC')),
               r.addressee_name, null::text[], null::text[], r.made_on
          from recommendation r where r.council_id = council and r.id = record and r.visibility = 'PUBLIC';
    when 'WORK_PROGRAMME_ITEM' then
      return query
        select w.title, concat_ws(E'\n', w.description, w.target_as_recorded), ''::text, null::text[], null::text[], coalesce(w.target_on, m.date)
          from work_programme_item w
          join panel p on p.council_id = w.council_id and p.id = w.panel_id
          left join meeting m on m.council_id = w.council_id and m.id = w.target_meeting_id and m.visibility = 'PUBLIC'
         where w.council_id = council and w.id = record and w.visibility = 'PUBLIC' and p.visibility = 'PUBLIC';
    when 'ISSUE' then
      return query
        select i.title,
               concat_ws(E'\n', i.description, (
                 select string_agg(a.title, E'\n')
                   from issue_item x join agenda_item a on a.council_id = x.council_id and a.id = x.agenda_item_id
                  where x.council_id = i.council_id and x.issue_id = i.id and x.visibility = 'PUBLIC' and a.visibility = 'PUBLIC')),
               ''::text, null::text[], null::text[], null::date
          from issue i where i.council_id = council and i.id = record and i.visibility = 'PUBLIC';
    when 'IMPROVEMENT_PLAN' then
      return query
        select concat_ws(' ', p.title, array_to_string(p.also_known_as, ' ')),
               concat_ws(E'\n', p.owner, (select string_agg(a->>'text', E'\n') from jsonb_array_elements(p.actions) a),
                 (select string_agg(u.summary, E'\n') from improvement_plan_update u
                   where u.council_id = p.council_id and u.plan_id = p.id and u.visibility = 'PUBLIC')),
               ''::text, null::text[], null::text[],
               (select max(u.reported_on) from improvement_plan_update u
                 where u.council_id = p.council_id and u.plan_id = p.id and u.visibility = 'PUBLIC')
          from improvement_plan p where p.council_id = council and p.id = record and p.visibility = 'PUBLIC';
    when 'REVIEW' then
      return query
        select concat_ws(' ', r.title, case when r.kind::text not in ('OTHER', 'NOT_STATED') then lower(replace(r.kind::text, '_', ' ')) end,
                         r.dates_as_recorded, search_day(r.started_on, r.dates_precision), search_day(r.ended_on, r.dates_precision),
                         r.published_as_recorded, search_day(r.published_on, r.published_precision)),
               concat_ws(E'\n', r.judgement, array_to_string(r.focus_areas, E'\n'),
                 (select string_agg(concat_ws(' ', f->>'text', f->>'comment'), E'\n') from jsonb_array_elements(r.findings) f),
                 (select string_agg(f->>'text', E'\n') from jsonb_array_elements(r.recommendations) f),
                 (select string_agg(g.text, E'\n' order by g.number, g.position) from review_progress g
                   where g.council_id = r.council_id and g.review_id = r.id and g.visibility = 'PUBLIC')),
               concat_ws(' ', o.name, array_to_string(o.also_known_as, ' ')), null::text[], null::text[],
               coalesce(r.published_on, r.ended_on, r.started_on)
          from review r left join organisation o on o.council_id = r.council_id and o.id = r.conducted_by_id and o.visibility = 'PUBLIC'
         where r.council_id = council and r.id = record and r.visibility = 'PUBLIC';
    when 'INDICATOR' then
      return query
        select concat_ws(' ', i.code, i.name, array_to_string(i.also_known_as, ' ')), i.definition, ''::text, null::text[], null::text[], null::date
          from indicator i where i.council_id = council and i.id = record and i.visibility = 'PUBLIC';
    when 'INDICATOR_SET' then
      return query
        select concat_ws(' ', s.title, s.period_label),
               concat_ws(E'\n', s.method_note,
                 (select string_agg(concat_ws(E'\n', x.divider_heading, x.title, x.subheading, array_to_string(x.commentary, E'\n')), E'\n' order by x.position)
                    from indicator_section x
                   where x.council_id = s.council_id and x.indicator_set_id = s.id and x.visibility = 'PUBLIC'),
                 search_contacts(jsonb_build_array(s.contact))),
               ''::text, null::text[], null::text[], s.as_at
          from indicator_set s where s.council_id = council and s.id = record and s.visibility = 'PUBLIC';
    when 'GLOSSARY_TERM' then
      return query
        select concat_ws(' ', g.term, g.expansion), g.definition, ''::text, regexp_split_to_array(g.term, '[\s()]+'), array[g.expansion], null::date
          from glossary_term g where g.council_id = council and g.id = record and g.visibility = 'PUBLIC';
    when 'CORPORATE_GOAL' then
      return query
        select g.title, concat_ws(E'\n', g.description, p.title), ''::text, null::text[], null::text[], null::date
          from corporate_goal g join corporate_plan p on p.council_id = g.council_id and p.id = g.plan_id
         where g.council_id = council and g.id = record and g.visibility = 'PUBLIC' and p.visibility = 'PUBLIC';
  end case;
end
$$;
--> statement-breakpoint
create function search_refresh(of_type text, council integer, record uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  public_words record;
  short_forms text[];
  long_forms text[];
begin
  if record is null then return; end if;
  -- Waits for a transaction that writes another part of the same record, so that the words read below include that part.
  perform from search_entry e where e.council_id = council and e.type = of_type and e.record_id = record for update;
  select coalesce(w.title, '') as title, coalesce(w.body, '') as body, coalesce(w.names, '') as names, w.acronyms, w.expansions, w.dated_on
    into public_words from search_words(of_type, council, record) w;
  if concat(public_words.title, public_words.body, public_words.names) = '' then
    delete from search_entry e where e.council_id = council and e.type = of_type and e.record_id = record;
    return;
  end if;
  -- An acronym has at least two capitals and no space, and an expansion at least two words.
  select array_agg(lower(a)) into short_forms from unnest(public_words.acronyms) a where a ~ '^\S*[[:upper:]]\S*[[:upper:]]\S*$';
  select array_agg(x) into long_forms from unnest(public_words.expansions) x where cardinality(search_stems(x)) > 1;
  if short_forms is null or long_forms is null then
    short_forms := '{}';
    long_forms := '{}';
  end if;
  insert into search_entry as e (council_id, type, record_id, title, body, names, acronyms, expansions, dated_on)
    values (council, of_type, record, search_text(public_words.title), search_text(public_words.body),
            translate(lower(public_words.names), '’''', ''), short_forms, long_forms, public_words.dated_on)
    on conflict (council_id, type, record_id) do update
      set title = excluded.title, body = excluded.body, names = excluded.names, acronyms = excluded.acronyms,
          expansions = excluded.expansions, dated_on = excluded.dated_on
      where (e.title, e.body, e.names, e.acronyms, e.expansions, e.dated_on)
        is distinct from (excluded.title, excluded.body, excluded.names, excluded.acronyms, excluded.expansions, excluded.dated_on);
end
$$;
--> statement-breakpoint
-- Refreshes the entries of the records that a row belongs to. Its arguments are pairs of a type and the column with the id of the record.
create or replace function search_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  followed text;
  key text;
begin
  for pair in 0 .. tg_nargs / 2 - 1 loop
    followed := tg_argv[pair * 2];
    key := tg_argv[pair * 2 + 1];
    perform search_refresh(followed, (after->>'council_id')::integer, (after->>key)::uuid);
    -- The row was deleted, or now belongs to another record.
    if before->>key is distinct from after->>key then
      perform search_refresh(followed, (before->>'council_id')::integer, (before->>key)::uuid);
    end if;
  end loop;
  return null;
end
$$;
--> statement-breakpoint
-- Refreshes the entries that contain words of another record when that record changes.
create or replace function search_follow_dependents() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
      perform search_refresh('SEAT', h.council_id, h.seat_id)
         from membership h where h.council_id = new.council_id and h.person_id = new.id;
    when 'organisation' then
      perform search_refresh('APPEARANCE', a.council_id, a.id)
         from appearance a where a.council_id = new.council_id and a.organisation_id = new.id;
      perform search_refresh('REVIEW', r.council_id, r.id)
         from review r where r.council_id = new.council_id and r.conducted_by_id = new.id;
    when 'panel' then
      perform search_refresh('MEETING', m.council_id, m.id)
         from meeting m where m.council_id = new.council_id and m.panel_id = new.id;
      perform search_refresh('SEAT', s.council_id, s.id)
         from seat s where s.council_id = new.council_id and s.panel_id = new.id;
      perform search_refresh('PUBLIC_NOTICE', n.council_id, n.id)
         from public_notice n where n.council_id = new.council_id and n.panel_id = new.id;
      perform search_refresh('WORK_PROGRAMME_ITEM', w.council_id, w.id)
         from work_programme_item w where w.council_id = new.council_id and w.panel_id = new.id;
    when 'corporate_plan' then
      perform search_refresh('CORPORATE_GOAL', g.council_id, g.id)
         from corporate_goal g where g.council_id = new.council_id and g.plan_id = new.id;
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
      perform search_refresh('WORK_PROGRAMME_ITEM', w.council_id, w.id)
         from work_programme_item w where w.council_id = new.council_id and w.target_meeting_id = new.id;
      perform search_refresh('PUBLIC_NOTICE', n.council_id, n.id)
         from public_notice n where n.council_id = new.council_id and n.meeting_id = new.id;
  end case;
  return null;
end
$$;
--> statement-breakpoint
create trigger search_follow_dependents after update on corporate_plan for each row execute function search_follow_dependents();
--> statement-breakpoint
do $$
declare
  followed text[];
begin
  foreach followed slice 1 in array array[
    ['seat', 'SEAT', 'id'],
    ['membership', 'SEAT', 'seat_id'],
    ['public_notice', 'PUBLIC_NOTICE', 'id'],
    ['organisation', 'ORGANISATION', 'id'],
    ['work_programme_item', 'WORK_PROGRAMME_ITEM', 'id'],
    ['indicator_set', 'INDICATOR_SET', 'id'],
    ['indicator_section', 'INDICATOR_SET', 'indicator_set_id'],
    ['corporate_goal', 'CORPORATE_GOAL', 'id'],
    ['recommendation_response', 'RECOMMENDATION', 'recommendation_id'],
    ['review_progress', 'REVIEW', 'review_id']
  ] loop
    execute format('create trigger search_follow after insert or update or delete on %I for each row execute function search_follow(%L, %L)',
                   followed[1], followed[2], followed[3]);
  end loop;
end
$$;
--> statement-breakpoint
-- Entries of the records stored before this migration.
do $$
declare
  followed text[];
begin
  foreach followed slice 1 in array array[
    ['panel', 'PANEL'], ['seat', 'SEAT'], ['public_notice', 'PUBLIC_NOTICE'], ['person', 'PERSON'], ['organisation', 'ORGANISATION'],
    ['meeting', 'MEETING'], ['agenda_item', 'AGENDA_ITEM'], ['document', 'DOCUMENT'], ['minute_entry', 'MINUTE_ENTRY'],
    ['resolution', 'RESOLUTION'], ['appearance', 'APPEARANCE'], ['recommendation', 'RECOMMENDATION'],
    ['work_programme_item', 'WORK_PROGRAMME_ITEM'], ['issue', 'ISSUE'], ['improvement_plan', 'IMPROVEMENT_PLAN'], ['review', 'REVIEW'],
    ['indicator', 'INDICATOR'], ['indicator_set', 'INDICATOR_SET'], ['glossary_term', 'GLOSSARY_TERM'], ['corporate_goal', 'CORPORATE_GOAL']
  ] loop
    execute format('select search_refresh(%L, council_id, id) from %I', followed[2], followed[1]);
  end loop;
end
$$;
--> statement-breakpoint
-- Whether misspelt words may be corrected to a word: it has letters only, and hyphens between them.
create function search_is_spelling(word text) returns boolean language sql immutable parallel safe
  return length(word) between 3 and 40 and word ~ '^[[:alpha:]]+(-[[:alpha:]]+)*$';
--> statement-breakpoint
insert into search_word (council_id, word)
  select distinct e.council_id, w from search_entry e, unnest(search_spellings(e.council_id, e.title, e.names, e.body)) w
   where search_is_spelling(w);
--> statement-breakpoint
-- Updates the vocabulary when a transaction commits. A word must stay while any entry of the council has it, and go with the last one, so the
-- transactions of a council do this one after another. A lock taken so late cannot lead to a deadlock: no other lock follows it.
create function search_update_vocabulary() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  council integer := coalesce(new.council_id, old.council_id);
  before text[] := search_spellings(council, old.title, old.names, old.body);
  after text[] := search_spellings(council, new.title, new.names, new.body);
begin
  -- The first number is arbitrary, and different from those of other advisory locks.
  perform pg_advisory_xact_lock(7262021, council);
  insert into search_word (council_id, word)
    select council, w from unnest(after) w where w <> all(before) and search_is_spelling(w) on conflict do nothing;
  delete from search_word v
   where v.council_id = council and v.word = any(before) and v.word <> all(after)
     and not exists (
       select from search_entry e where search_spellings(e.council_id, e.title, e.names, e.body) @> array[v.word, ' ' || council::text]);
  return null;
end
$$;
--> statement-breakpoint
create constraint trigger search_vocabulary after insert or update or delete on search_entry deferrable initially deferred
  for each row execute function search_update_vocabulary();
--> statement-breakpoint
-- These functions run as their owner, so only the triggers may call them.
revoke execute on function search_refresh(text, integer, uuid), search_update_vocabulary() from public;
