-- Members read the restricted rows of the panels on which they sit. A transaction of scrutiny_staff sets scrutiny.member_id for a member,
-- without RESTRICTED in scrutiny.reads. Who sits where is read at each statement, so a membership that ends has effect at once.

-- Whether a record states a period for a day: the rule `isStatedFor` of panels.rules.ts. What an old document last recorded is not enough.
create function is_stated_for(starts_on date, ends_on date, recorded_on date, day date) returns boolean language sql immutable
  return coalesce(
    case when starts_on is not null or recorded_on is null then coalesce(starts_on, ends_on) else least(ends_on, recorded_on) end <= day
      and (ends_on is null or day <= ends_on)
      and (ends_on is not null or recorded_on is null or day <= recorded_on or day = starts_on), false);
--> statement-breakpoint
-- The panels on which the member of the transaction sits today; null for everyone else.
create function current_panels() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp
  as $$
    select array_agg(distinct m.panel_id)
      from membership m
      join panel p on p.council_id = m.council_id and p.id = m.panel_id
      join seat s on s.council_id = m.council_id and s.id = m.seat_id,
           (select (now() at time zone 'Europe/London')::date as day) as today
     where m.council_id = current_council()
       and m.person_id = nullif(current_setting('scrutiny.member_id', true), '')::uuid
       and m.visibility in ('PUBLIC', 'STAFF')
       and is_stated_for(m.starts_on, m.ends_on, m.recorded_on, day)
       and (p.disbanded_on is null or day < p.disbanded_on)
       -- Not where a later record says that the seat is vacant.
       and not coalesce(coalesce(s.vacant_since, s.vacancy_recorded_on) between coalesce(m.starts_on, m.recorded_on) + 1 and day, false)
  $$;
--> statement-breakpoint
-- Whether a row belongs to one of the panels. A row belongs where the first of these references leads: what it is part of, the item, the
-- meeting, the panel. A citation and an event belong to the record that they name. A row that leads nowhere, such as a person, belongs to
-- no panel.
create function is_of_panels(panels uuid[], kind text, part jsonb) returns boolean language plpgsql stable security definer
  set search_path = public, pg_temp
  cost 1
  as $$
declare
  council integer := part ->> 'council_id';
  named uuid := coalesce(part ->> 'record_id', part ->> 'subject_id');
  owner record;
  owning jsonb;
begin
  if kind = 'panel' then return (part ->> 'id')::uuid = any (panels); end if;
  for owner in
    select owners.kind, coalesce((part ->> owners.reference)::uuid, named) as id
      from (values
        ('update_id', 'improvement_plan_update'), ('progress_id', 'recommendation_progress'), ('recommendation_id', 'recommendation'),
        ('report_id', 'report'), ('indicator_set_id', 'indicator_set'), ('declaration_id', 'declaration'),
        ('minute_entry_id', 'minute_entry'), ('resolution_id', 'resolution'), ('agenda_item_id', 'agenda_item'),
        ('appearance_id', 'appearance'), ('meeting_id', 'meeting'), ('approving_meeting_id', 'meeting'), ('panel_id', 'panel'),
        ('plan_id', 'improvement_plan'), ('document_id', 'document'),
        -- Named only by citations and events.
        (null, 'resolution_clause'), (null, 'recommendation_response'), (null, 'work_programme_item'),
        (null, 'glossary_term'), (null, 'public_notice'), (null, 'terms_of_reference'), (null, 'seat'), (null, 'membership')
      ) as owners(reference, kind)
     where named is not null or part ->> owners.reference is not null
  loop
    execute format('select to_jsonb(o) from %I o where council_id = $1 and id = $2', owner.kind) into owning using council, owner.id;
    -- A citation or an event does not say of which kind the record is.
    if owning is null and named is not null then continue; end if;
    return owning is not null and is_of_panels(panels, owner.kind, owning);
  end loop;
  return false;
end
$$;
--> statement-breakpoint
revoke execute on function current_panels(), is_of_panels(uuid[], text, jsonb) from public;
--> statement-breakpoint
grant execute on function current_panels(), is_of_panels(uuid[], text, jsonb) to scrutiny_staff;
--> statement-breakpoint
-- As before, and adds the policy for members to every table that lacks it.
create or replace function protect_council_tables() returns void language plpgsql as $$
declare
  name text;
  is_protected boolean;
  has_policy boolean;
begin
  for name, is_protected, has_policy in
    select c.relname, c.relrowsecurity,
           exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'staff_read_of_own_panels')
      from pg_class c
      join pg_attribute owner_column on owner_column.attrelid = c.oid and owner_column.attname = 'council_id'
      join pg_attribute visibility on visibility.attrelid = c.oid and visibility.attname = 'visibility'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  loop
    if not is_protected then
      execute format('alter table %I enable row level security', name);
      execute format('alter table %I force row level security', name);
      execute format('grant select on %I to scrutiny_public', name);
      execute format('grant select, insert, update, delete on %I to scrutiny_staff', name);
      execute format($policy$create policy owner_all on %I to scrutiny_owner using (true) with check (true)$policy$, name);
      execute format($policy$create policy public_read on %I for select to scrutiny_public using (visibility = 'PUBLIC')$policy$, name);
      execute format($policy$create policy staff_read on %I for select to scrutiny_staff
        using (visibility = 'PUBLIC'
               or (council_id = (select current_council()) and visibility::text = any ((select readable_visibilities())::text[])))$policy$, name);
      execute format($policy$create policy staff_insert on %I for insert to scrutiny_staff
        with check (council_id = (select current_council()))$policy$, name);
      execute format($policy$create policy staff_update on %I for update to scrutiny_staff
        using (council_id = (select current_council())) with check (council_id = (select current_council()))$policy$, name);
      execute format($policy$create policy staff_delete on %I for delete to scrutiny_staff
        using (council_id = (select current_council()))$policy$, name);
    end if;
    if not has_policy then
      -- The function is called for members alone, and for restricted rows alone.
      execute format($policy$create policy staff_read_of_own_panels on %I for select to scrutiny_staff
        using (council_id = (select current_council()) and visibility = 'RESTRICTED' and (select current_panels()) is not null
               and is_of_panels((select current_panels()), %L, to_jsonb(%I)))$policy$, name, name, name);
    end if;
  end loop;
end
$$;
--> statement-breakpoint
select protect_council_tables();
