DROP INDEX "search_entry_names";--> statement-breakpoint
CREATE INDEX "search_entry_names" ON "search_entry" USING gin ("council_id",names gin_trgm_ops) WHERE names <> '';