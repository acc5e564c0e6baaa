-- A council and its words in one index.
create extension if not exists btree_gin;--> statement-breakpoint
DROP INDEX "recommendation_awaiting";--> statement-breakpoint
DROP INDEX "search_entry_words";--> statement-breakpoint
DROP INDEX "search_entry_names";--> statement-breakpoint
CREATE INDEX "recommendation_awaiting" ON "recommendation" USING btree ("council_id","response_due_on","id") WHERE status = 'AWAITING_RESPONSE';--> statement-breakpoint
CREATE INDEX "search_entry_words" ON "search_entry" USING gin ("council_id","words");--> statement-breakpoint
CREATE INDEX "search_entry_names" ON "search_entry" USING gin ("council_id",names gin_trgm_ops);