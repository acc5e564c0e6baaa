ALTER TABLE "agenda_item" ADD COLUMN "state_reason" text;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "added_on" date;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD COLUMN "deferred_from_item_id" uuid;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD CONSTRAINT "work_programme_item_deferred_from_item_id_fk" FOREIGN KEY ("council_id","deferred_from_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;