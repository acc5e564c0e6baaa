-- A calendar takes a meeting anew when this number rises (SEQUENCE, RFC 5545, 3.8.7.4): with its time, place, notice and schedule, and when it was abandoned.
-- It was the version of the meeting before, below which it must not fall.
update meeting set schedule_version = version;
--> statement-breakpoint
create function raise_schedule_version() returns trigger language plpgsql as $$
begin
  if (new.date, new.starts_at, new.planned_finish_at, new.schedule_status, new.venue, new.notice, new.live_status = 'ABANDONED_INQUORATE')
     is distinct from
     (old.date, old.starts_at, old.planned_finish_at, old.schedule_status, old.venue, old.notice, old.live_status = 'ABANDONED_INQUORATE')
  then
    new.schedule_version := old.schedule_version + 1;
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger raise_schedule_version before update on meeting for each row execute function raise_schedule_version();
