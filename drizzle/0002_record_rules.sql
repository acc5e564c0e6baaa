-- What drizzle cannot express for the tables of 0001: row-level security, the policies of `council` and `council_feed`, constraints on
-- periods of membership, and the look-up of API keys.

select protect_council_tables();
--> statement-breakpoint
alter table council enable row level security;
--> statement-breakpoint
alter table council force row level security;
--> statement-breakpoint
grant select on council to scrutiny_public;
--> statement-breakpoint
grant select, update on council to scrutiny_staff;
--> statement-breakpoint
create policy owner_all on council to scrutiny_owner using (true) with check (true);
--> statement-breakpoint
create policy public_read on council for select to scrutiny_public using (true);
--> statement-breakpoint
create policy staff_read on council for select to scrutiny_staff using (true);
--> statement-breakpoint
create policy staff_update on council for update to scrutiny_staff
  using (id = (select current_council())) with check (id = (select current_council()));
--> statement-breakpoint
-- The public may read the head of the public feed but not that of the staff feed, which would reveal hidden changes.
alter table council_feed enable row level security;
--> statement-breakpoint
alter table council_feed force row level security;
--> statement-breakpoint
grant select (council_id, epoch, public_head, since) on council_feed to scrutiny_public;
--> statement-breakpoint
grant select, update on council_feed to scrutiny_staff;
--> statement-breakpoint
create policy owner_all on council_feed to scrutiny_owner using (true) with check (true);
--> statement-breakpoint
create policy public_read on council_feed for select to scrutiny_public using (true);
--> statement-breakpoint
create policy staff_read on council_feed for select to scrutiny_staff using (council_id = (select current_council()));
--> statement-breakpoint
create policy staff_update on council_feed for update to scrutiny_staff
  using (council_id = (select current_council())) with check (council_id = (select current_council()));
--> statement-breakpoint
create function start_council_feed() returns trigger language plpgsql as $$
begin
  insert into council_feed (council_id) values (new.id);
  return new;
end
$$;
--> statement-breakpoint
create trigger start_council_feed after insert on council for each row execute function start_council_feed();
--> statement-breakpoint
create extension if not exists btree_gist;
--> statement-breakpoint
-- A seat has one holder at a time, and a panel one chair.
alter table membership add constraint membership_one_holder exclude using gist (
  council_id with =, seat_id with =, daterange(coalesce(starts_on, recorded_on), ends_on, '[]') with &&);
--> statement-breakpoint
alter table membership add constraint membership_one_chair exclude using gist (
  council_id with =, panel_id with =, daterange(coalesce(starts_on, recorded_on), ends_on, '[]') with &&) where (role = 'CHAIR');
--> statement-breakpoint
-- Authentication runs before the council is known, when no policy lets it read a key. This function finds one key by its id.
create function find_api_key(key_id uuid) returns setof api_key language sql stable security definer
  set search_path = public, pg_temp
  as $$ select * from api_key where id = key_id $$;
--> statement-breakpoint
revoke execute on function find_api_key(uuid) from public;
--> statement-breakpoint
grant execute on function find_api_key(uuid) to scrutiny_staff;
