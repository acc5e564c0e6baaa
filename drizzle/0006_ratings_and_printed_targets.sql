ALTER TABLE "council" ADD COLUMN "rag_amber_within" double precision;--> statement-breakpoint
ALTER TABLE "indicator_row" ADD COLUMN "target_as_published" text;--> statement-breakpoint
ALTER TABLE "indicator_section" ADD COLUMN "title_in_contents" text;