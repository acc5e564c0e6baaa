-- A record of which no day is known would be claimed for every day: it was recorded at the latest when it was entered here.
update membership set recorded_on = (created_at at time zone 'Europe/London')::date
  where num_nonnulls(starts_on, ends_on, recorded_on) = 0;
--> statement-breakpoint
update terms_of_reference set recorded_on = (created_at at time zone 'Europe/London')::date
  where num_nonnulls(effective_from, effective_to, recorded_on) = 0;
--> statement-breakpoint
alter table membership add constraint membership_has_a_day check (num_nonnulls(starts_on, ends_on, recorded_on) > 0);
--> statement-breakpoint
alter table terms_of_reference add constraint terms_of_reference_has_a_day
  check (num_nonnulls(effective_from, effective_to, recorded_on) > 0);
--> statement-breakpoint
-- Days that a membership states. A document that gives no last day states nothing about days after its own, so the holder whom a
-- later document names does not contradict it, and no last day need be made up.
create function membership_days(starts_on date, ends_on date, recorded_on date) returns daterange language sql immutable
  as $$ select daterange(
    coalesce(starts_on, least(recorded_on, ends_on)),
    case when recorded_on is null then ends_on else coalesce(ends_on, greatest(starts_on, recorded_on)) end,
    '[]') $$;
--> statement-breakpoint
alter table membership drop constraint membership_one_holder;
--> statement-breakpoint
alter table membership drop constraint membership_one_chair;
--> statement-breakpoint
alter table membership add constraint membership_one_holder exclude using gist (
  council_id with =, seat_id with =, membership_days(starts_on, ends_on, recorded_on) with &&);
--> statement-breakpoint
alter table membership add constraint membership_one_chair exclude using gist (
  council_id with =, panel_id with =, membership_days(starts_on, ends_on, recorded_on) with &&) where (role = 'CHAIR');
--> statement-breakpoint
select protect_council_tables();
