-- Row-level security, the same for every council-owned table, and the settings that it reads. A transaction of scrutiny_staff sets
-- scrutiny.council_id and scrutiny.reads; without them it sees only public rows.

create function current_council() returns integer language sql stable
  return nullif(current_setting('scrutiny.council_id', true), '')::integer;
--> statement-breakpoint
create function readable_visibilities() returns text[] language sql stable
  return string_to_array(coalesce(nullif(current_setting('scrutiny.reads', true), ''), 'PUBLIC'), ',');
--> statement-breakpoint
-- Protects every table that has council_id and visibility and is not protected yet. A custom migration must call it after a migration
-- that adds such a table; tests/isolation/catalogue.test.ts fails for a table without protection.
create function protect_council_tables() returns void language plpgsql as $$
declare
  name text;
begin
  for name in
    select c.relname
      from pg_class c
      join pg_attribute owner_column on owner_column.attrelid = c.oid and owner_column.attname = 'council_id'
      join pg_attribute visibility on visibility.attrelid = c.oid and visibility.attname = 'visibility'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relrowsecurity
  loop
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
  end loop;
end
$$;
