CREATE TYPE "public"."date_precision" AS ENUM('DAY', 'MONTH', 'YEAR');--> statement-breakpoint
ALTER TYPE "public"."improvement_plan_status" ADD VALUE 'NOT_STATED';--> statement-breakpoint
ALTER TYPE "public"."review_kind" ADD VALUE 'NOT_STATED';--> statement-breakpoint
ALTER TYPE "public"."recommendation_kind" ADD VALUE 'TO_OFFICERS' BEFORE 'INFORMATION_REQUEST';--> statement-breakpoint
ALTER TYPE "public"."recommendation_status" ADD VALUE 'OUTCOME_NOT_RECORDED';--> statement-breakpoint
ALTER TYPE "public"."work_programme_status" ADD VALUE 'OUTCOME_NOT_RECORDED';--> statement-breakpoint
CREATE TABLE "review_finding_source" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"review_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"minute_entry_id" uuid,
	"document_id" uuid,
	"place_as_recorded" text,
	CONSTRAINT "review_finding_source_council_id_review_id_position_pk" PRIMARY KEY("council_id","review_id","position")
);
--> statement-breakpoint
ALTER TABLE "report" ALTER COLUMN "members_rooms_documents" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "report" ALTER COLUMN "members_rooms_documents" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "dates_precision" date_precision DEFAULT 'DAY' NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "dates_as_recorded" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "duration_as_recorded" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "published_precision" date_precision DEFAULT 'DAY' NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "published_as_recorded" text;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "is_reference_printed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "listed_for_meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "states_background_papers" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "issue_item" ADD COLUMN "is_listed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD COLUMN "target_as_recorded" text;--> statement-breakpoint
ALTER TABLE "review_finding_source" ADD CONSTRAINT "review_finding_source_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_finding_source" ADD CONSTRAINT "review_finding_source_review_id_fk" FOREIGN KEY ("council_id","review_id") REFERENCES "public"."review"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_finding_source" ADD CONSTRAINT "review_finding_source_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_finding_source" ADD CONSTRAINT "review_finding_source_minute_entry_id_fk" FOREIGN KEY ("council_id","minute_entry_id") REFERENCES "public"."minute_entry"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_finding_source" ADD CONSTRAINT "review_finding_source_document_id_fk" FOREIGN KEY ("council_id","document_id") REFERENCES "public"."document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_listed_for_meeting_id_fk" FOREIGN KEY ("council_id","listed_for_meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "work_programme_item_by_clause" ON "work_programme_item" USING btree ("council_id","clause_id");