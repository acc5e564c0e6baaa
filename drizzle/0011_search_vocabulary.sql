CREATE TABLE "search_word" (
	"council_id" integer NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "search_word_council_id_word_pk" PRIMARY KEY("council_id","word")
);
--> statement-breakpoint
ALTER TABLE "search_entry" ALTER COLUMN "type" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "search_entry" ADD COLUMN "acronyms" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_entry" ADD COLUMN "expansions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_word_by_word" ON "search_word" USING btree ("word");--> statement-breakpoint
CREATE INDEX "search_word_alike" ON "search_word" USING gin (word gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_entry_spellings" ON "search_entry" USING gin (search_spellings(council_id, title, names, body));--> statement-breakpoint
CREATE INDEX "search_entry_acronyms" ON "search_entry" USING gin ("acronyms") WHERE acronyms <> '{}';--> statement-breakpoint
CREATE INDEX "search_entry_openings" ON "search_entry" USING gin (search_openings(expansions)) WHERE acronyms <> '{}';--> statement-breakpoint
DROP TYPE "public"."search_result_type";