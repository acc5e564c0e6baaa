DROP INDEX "glossary_term_by_term";--> statement-breakpoint
DROP INDEX "improvement_plan_by_update";--> statement-breakpoint
DROP INDEX "improvement_plan_update_by_plan";--> statement-breakpoint
DROP INDEX "review_by_published";--> statement-breakpoint
DROP INDEX "meeting_by_panel";--> statement-breakpoint
DROP INDEX "meeting_by_council";--> statement-breakpoint
DROP INDEX "meeting_by_start";--> statement-breakpoint
DROP INDEX "indicator_set_by_panel";--> statement-breakpoint
DROP INDEX "observation_by_indicator";--> statement-breakpoint
DROP INDEX "recommendation_by_panel";--> statement-breakpoint
DROP INDEX "recommendation_by_council";--> statement-breakpoint
DROP INDEX "event_by_council";--> statement-breakpoint
DROP INDEX "event_by_subject";--> statement-breakpoint
CREATE INDEX "meeting_by_council_earliest_first" ON "meeting" USING btree ("council_id",(case when "orders_at" is null then 'infinity'::timestamptz else "orders_at" end),"id");--> statement-breakpoint
CREATE INDEX "meeting_by_start_earliest_first" ON "meeting" USING btree ((case when "orders_at" is null then 'infinity'::timestamptz else "orders_at" end),"id");--> statement-breakpoint
CREATE INDEX "meeting_by_update" ON "meeting" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "recommendation_by_made" ON "recommendation" USING btree ((case when "made_on" is null then '-infinity'::date else "made_on" end),"id");--> statement-breakpoint
CREATE INDEX "recommendation_by_made_earliest_first" ON "recommendation" USING btree ((case when "made_on" is null then 'infinity'::date else "made_on" end),"id");--> statement-breakpoint
CREATE INDEX "recommendation_by_due" ON "recommendation" USING btree ((case when "response_due_on" is null then '-infinity'::date else "response_due_on" end),"id");--> statement-breakpoint
CREATE INDEX "recommendation_by_due_earliest_first" ON "recommendation" USING btree ((case when "response_due_on" is null then 'infinity'::date else "response_due_on" end),"id");--> statement-breakpoint
CREATE INDEX "recommendation_by_update" ON "recommendation" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "glossary_term_by_term" ON "glossary_term" USING btree ("council_id",lower("term"),"id");--> statement-breakpoint
CREATE INDEX "improvement_plan_by_update" ON "improvement_plan" USING btree ("council_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "improvement_plan_update_by_plan" ON "improvement_plan_update" USING btree ("council_id","plan_id",(case when "reported_on" is null then '-infinity'::date else "reported_on" end),"id");--> statement-breakpoint
CREATE INDEX "review_by_published" ON "review" USING btree ("council_id",(case when "published_on" is null then '-infinity'::date else "published_on" end),"id");--> statement-breakpoint
CREATE INDEX "meeting_by_panel" ON "meeting" USING btree ("council_id","panel_id",(case when "orders_at" is null then '-infinity'::timestamptz else "orders_at" end),"id");--> statement-breakpoint
CREATE INDEX "meeting_by_council" ON "meeting" USING btree ("council_id",(case when "orders_at" is null then '-infinity'::timestamptz else "orders_at" end),"id");--> statement-breakpoint
CREATE INDEX "meeting_by_start" ON "meeting" USING btree ((case when "orders_at" is null then '-infinity'::timestamptz else "orders_at" end),"id");--> statement-breakpoint
CREATE INDEX "indicator_set_by_panel" ON "indicator_set" USING btree ("council_id","panel_id","as_at","id");--> statement-breakpoint
CREATE INDEX "observation_by_indicator" ON "observation" USING btree ("council_id","indicator_id","period_start","id");--> statement-breakpoint
CREATE INDEX "recommendation_by_panel" ON "recommendation" USING btree ("council_id","panel_id",(case when "made_on" is null then '-infinity'::date else "made_on" end),"id");--> statement-breakpoint
CREATE INDEX "recommendation_by_council" ON "recommendation" USING btree ("council_id",(case when "made_on" is null then '-infinity'::date else "made_on" end),"id");--> statement-breakpoint
CREATE INDEX "event_by_council" ON "event" USING btree ("council_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "event_by_subject" ON "event" USING btree ("council_id","subject_id","occurred_at","id");