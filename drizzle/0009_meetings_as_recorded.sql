ALTER TYPE "public"."document_kind" ADD VALUE 'MINUTES' BEFORE 'MINUTES_DRAFT';--> statement-breakpoint
ALTER TYPE "public"."meeting_kind" ADD VALUE 'NOT_STATED';--> statement-breakpoint
ALTER TYPE "public"."meeting_schedule_status" ADD VALUE 'NOT_STATED';--> statement-breakpoint
ALTER TYPE "public"."minutes_status" ADD VALUE 'PUBLISHED' BEFORE 'APPROVED';--> statement-breakpoint
CREATE TABLE "meeting_schedule" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"panel_id" uuid NOT NULL,
	"municipal_year_id" uuid NOT NULL,
	"recorded_on" date NOT NULL,
	CONSTRAINT "meeting_schedule_council_id_panel_id_municipal_year_id_pk" PRIMARY KEY("council_id","panel_id","municipal_year_id")
);
--> statement-breakpoint
ALTER TABLE "meeting" ALTER COLUMN "is_open_to_public" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "meeting" ALTER COLUMN "is_open_to_public" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "restriction" ALTER COLUMN "applies_from" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "printed_number" text;--> statement-breakpoint
ALTER TABLE "agenda" ADD COLUMN "signed_on" date;--> statement-breakpoint
ALTER TABLE "agenda" ADD COLUMN "is_complete" boolean;--> statement-breakpoint
ALTER TABLE "restriction" ADD COLUMN "level_as_recorded" text;--> statement-breakpoint
ALTER TABLE "meeting_schedule" ADD CONSTRAINT "meeting_schedule_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_schedule" ADD CONSTRAINT "meeting_schedule_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_schedule" ADD CONSTRAINT "meeting_schedule_municipal_year_id_fk" FOREIGN KEY ("council_id","municipal_year_id") REFERENCES "public"."municipal_year"("council_id","id") ON DELETE no action ON UPDATE no action;