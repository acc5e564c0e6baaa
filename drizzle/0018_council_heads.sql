-- The heads of the feeds of any councils, in one statement: each process asks for those that it follows, every second. The public role
-- may not call it, because the head of the staff feed reveals hidden changes.
create function council_heads(council_ids integer[]) returns setof council_feed language sql stable security definer
  set search_path = public, pg_temp
  as $$ select * from council_feed where council_id = any(council_ids) $$;
--> statement-breakpoint
revoke execute on function council_heads(integer[]) from public;
--> statement-breakpoint
grant execute on function council_heads(integer[]) to scrutiny_staff;
