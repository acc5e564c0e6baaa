select protect_council_tables();
--> statement-breakpoint
-- The secrets of webhooks. A command adds and deletes them, and no role that serves requests may read them: the column `secret` is not granted.
alter table webhook_secret enable row level security;
--> statement-breakpoint
alter table webhook_secret force row level security;
--> statement-breakpoint
grant select (council_id, webhook_id), insert, delete on webhook_secret to scrutiny_staff;
--> statement-breakpoint
create policy owner_all on webhook_secret to scrutiny_owner using (true) with check (true);
--> statement-breakpoint
create policy staff_read on webhook_secret for select to scrutiny_staff using (council_id = (select current_council()));
--> statement-breakpoint
create policy staff_insert on webhook_secret for insert to scrutiny_staff with check (council_id = (select current_council()));
--> statement-breakpoint
create policy staff_delete on webhook_secret for delete to scrutiny_staff using (council_id = (select current_council()));
--> statement-breakpoint
-- The webhooks of all councils that have something to post now: events of the public feed that they have not had, or a test. One process
-- at a time delivers, and belongs to no council.
create function due_webhooks() returns table (
    council_id integer, council_slug text, webhook_id uuid, version integer, url text, types text[], secret text,
    "position" bigint, failures integer, epoch uuid, has_events boolean, test_requested_at timestamptz)
  language sql stable security definer
  set search_path = public, pg_temp
  as $$
    select w.council_id, c.slug, w.id, w.version, w.url, w.types, s.secret, d.position, d.consecutive_failures, f.epoch, due.has_events,
           case when due.has_test then d.test_requested_at end
      from webhook w
      join webhook_delivery d on d.council_id = w.council_id and d.webhook_id = w.id
      join webhook_secret s on s.council_id = w.council_id and s.webhook_id = w.id
      join council c on c.id = w.council_id
      join council_feed f on f.council_id = w.council_id
     cross join lateral (
       select w.paused_at is null and f.public_head > d.position and coalesce(d.next_attempt_at, '-infinity') <= now() as has_events,
              d.test_requested_at is not null and d.tested_at is null as has_test) due
     where w.visibility = 'STAFF' and (due.has_events or due.has_test)
  $$;
--> statement-breakpoint
revoke execute on function due_webhooks() from public;
--> statement-breakpoint
grant execute on function due_webhooks() to scrutiny_staff;
