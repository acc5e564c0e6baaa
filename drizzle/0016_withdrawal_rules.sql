-- A withdrawn membership meets no other. The value WITHDRAWN cannot be named here: no transaction may use a value that it added to an enum.
alter table membership drop constraint membership_one_holder;
--> statement-breakpoint
alter table membership drop constraint membership_one_chair;
--> statement-breakpoint
alter table membership add constraint membership_one_holder exclude using gist (
  council_id with =, seat_id with =, membership_days(starts_on, ends_on, recorded_on) with &&) where (visibility <= 'RESTRICTED');
--> statement-breakpoint
alter table membership add constraint membership_one_chair exclude using gist (
  council_id with =, panel_id with =, membership_days(starts_on, ends_on, recorded_on) with &&)
  where (role = 'CHAIR' and visibility <= 'RESTRICTED');
--> statement-breakpoint
-- For an operator, as scrutiny_owner: makes the rows of a withdrawal visible again to whoever could see them before. It fails if a value that
-- must be unique has been used again since. `event` is the id of the event that announced the withdrawal. Clients are not told.
create function undo_withdrawal(council integer, event uuid) returns void language plpgsql as $$
declare
  hidden record;
begin
  for hidden in
    select r->>'table' as name, r->'key' as key, r->>'visibility' as visibility
      from withdrawal w, jsonb_array_elements(w.rows) r where w.council_id = council and w.event_id = event
  loop
    execute format('update %I as t set visibility = $1::visibility where council_id = $2 and to_jsonb(t) @> $3', hidden.name)
      using hidden.visibility, council, hidden.key;
  end loop;
  delete from withdrawal w where w.council_id = council and w.event_id = event;
end
$$;
--> statement-breakpoint
revoke execute on function undo_withdrawal(integer, uuid) from public;
--> statement-breakpoint
select protect_council_tables();
