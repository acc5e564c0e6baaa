-- A seat without the day of its record would be claimed for every day: it was recorded at the latest when it was entered here.
update seat set recorded_on = (created_at at time zone 'Europe/London')::date where recorded_on is null;
