CREATE INDEX "appearance_by_update" ON "appearance" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "document_by_update" ON "document" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "document_by_council_update" ON "document" USING btree ("council_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "meeting_by_council_update" ON "meeting" USING btree ("council_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "organisation_by_update" ON "organisation" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "person_by_update" ON "person" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "person_by_council_update" ON "person" USING btree ("council_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "recommendation_by_council_update" ON "recommendation" USING btree ("council_id","updated_at","id");