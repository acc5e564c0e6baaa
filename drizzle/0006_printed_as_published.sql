ALTER TABLE "agenda_item_detail" ADD COLUMN "references" jsonb;--> statement-breakpoint
ALTER TABLE "council" ADD COLUMN "rag_amber_within" double precision;--> statement-breakpoint
ALTER TABLE "indicator_row" ADD COLUMN "target_as_published" text;--> statement-breakpoint
ALTER TABLE "indicator_section" ADD COLUMN "title_in_contents" text;--> statement-breakpoint
ALTER TABLE "indicator_set" ADD CONSTRAINT "indicator_set_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;