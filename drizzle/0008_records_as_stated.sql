CREATE TYPE "public"."date_precision" AS ENUM('DAY', 'MONTH', 'YEAR');--> statement-breakpoint
CREATE TYPE "public"."polarity_basis" AS ENUM('PRINTED', 'INFERRED', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "public"."basis" AS ENUM('DERIVED', 'ASSUMED');--> statement-breakpoint
ALTER TYPE "public"."document_kind" ADD VALUE 'MINUTES' BEFORE 'MINUTES_DRAFT';--> statement-breakpoint
ALTER TYPE "public"."improvement_plan_status" ADD VALUE 'NOT_STATED';--> statement-breakpoint
ALTER TYPE "public"."review_kind" ADD VALUE 'NOT_STATED';--> statement-breakpoint
ALTER TYPE "public"."meeting_kind" ADD VALUE 'NOT_STATED';--> statement-breakpoint
ALTER TYPE "public"."meeting_schedule_status" ADD VALUE 'NOT_STATED';--> statement-breakpoint
ALTER TYPE "public"."minutes_status" ADD VALUE 'PUBLISHED' BEFORE 'APPROVED';--> statement-breakpoint
ALTER TYPE "public"."observation_state" ADD VALUE 'NOT_A_NUMBER' BEFORE 'MISSING';--> statement-breakpoint
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
CREATE TABLE "meeting_schedule" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"panel_id" uuid NOT NULL,
	"municipal_year_id" uuid NOT NULL,
	"recorded_on" date NOT NULL,
	CONSTRAINT "meeting_schedule_council_id_panel_id_municipal_year_id_pk" PRIMARY KEY("council_id","panel_id","municipal_year_id")
);
--> statement-breakpoint
CREATE TABLE "record_source" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"record_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"source_document_id" uuid NOT NULL,
	"page" text,
	"paragraph" text,
	CONSTRAINT "record_source_council_id_record_id_position_pk" PRIMARY KEY("council_id","record_id","position")
);
--> statement-breakpoint
CREATE TABLE "source_document" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"page_kind" text,
	"system" text,
	"external_id" text,
	"url" text,
	"retrieved_at" timestamp (3) with time zone,
	CONSTRAINT "source_document_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "value_basis" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"record_id" uuid NOT NULL,
	"field" text NOT NULL,
	"basis" "basis" NOT NULL,
	"explanation" text NOT NULL,
	CONSTRAINT "value_basis_council_id_record_id_field_pk" PRIMARY KEY("council_id","record_id","field")
);
--> statement-breakpoint
ALTER TABLE "restriction" ALTER COLUMN "applies_from" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ALTER COLUMN "is_open_to_public" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "meeting" ALTER COLUMN "is_open_to_public" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "public_notice" ALTER COLUMN "effective_from" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "seat" ALTER COLUMN "voting_rights" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "seat" ALTER COLUMN "recorded_on" SET DEFAULT current_date;--> statement-breakpoint
ALTER TABLE "seat" ALTER COLUMN "recorded_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ALTER COLUMN "members_rooms_documents" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "report" ALTER COLUMN "members_rooms_documents" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "printed_number" text;--> statement-breakpoint
ALTER TABLE "agenda" ADD COLUMN "signed_on" date;--> statement-breakpoint
ALTER TABLE "agenda" ADD COLUMN "is_complete" boolean;--> statement-breakpoint
ALTER TABLE "restriction" ADD COLUMN "level_as_recorded" text;--> statement-breakpoint
ALTER TABLE "municipal_year" ADD COLUMN "label_as_recorded" text;--> statement-breakpoint
ALTER TABLE "glossary_term" ADD COLUMN "entry_as_printed" text;--> statement-breakpoint
ALTER TABLE "glossary_term" ADD COLUMN "list_title" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "dates_precision" date_precision DEFAULT 'DAY' NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "dates_as_recorded" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "duration_as_recorded" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "published_precision" date_precision DEFAULT 'DAY' NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "published_as_recorded" text;--> statement-breakpoint
ALTER TABLE "public_notice" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "panel" ADD COLUMN "recorded_on" date;--> statement-breakpoint
ALTER TABLE "seat" ADD COLUMN "vacancy_recorded_on" date;--> statement-breakpoint
ALTER TABLE "terms_of_reference" ADD COLUMN "recorded_on" date;--> statement-breakpoint
ALTER TABLE "indicator_section" ADD COLUMN "divider_heading" text;--> statement-breakpoint
ALTER TABLE "indicator_section" ADD COLUMN "subheading" text;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "polarity_basis" "polarity_basis" DEFAULT 'UNKNOWN' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "polarity_inferred_from" text;--> statement-breakpoint
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
ALTER TABLE "meeting_schedule" ADD CONSTRAINT "meeting_schedule_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_schedule" ADD CONSTRAINT "meeting_schedule_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_schedule" ADD CONSTRAINT "meeting_schedule_municipal_year_id_fk" FOREIGN KEY ("council_id","municipal_year_id") REFERENCES "public"."municipal_year"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_source" ADD CONSTRAINT "record_source_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_source" ADD CONSTRAINT "record_source_source_document_id_fk" FOREIGN KEY ("council_id","source_document_id") REFERENCES "public"."source_document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_basis" ADD CONSTRAINT "value_basis_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notice" ADD CONSTRAINT "public_notice_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_listed_for_meeting_id_fk" FOREIGN KEY ("council_id","listed_for_meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_notice_by_meeting" ON "public_notice" USING btree ("council_id","meeting_id");--> statement-breakpoint
CREATE INDEX "work_programme_item_by_clause" ON "work_programme_item" USING btree ("council_id","clause_id");--> statement-breakpoint
ALTER TABLE "meeting" DROP COLUMN "sources";--> statement-breakpoint
ALTER TABLE "panel" DROP COLUMN "sources";--> statement-breakpoint
ALTER TABLE "issue" DROP COLUMN "sources";--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "unknown_polarity_has_no_basis" CHECK ("indicator"."polarity" <> 'UNKNOWN' or "indicator"."polarity_basis" = 'UNKNOWN');--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "only_inferred_polarity_has_words" CHECK ("indicator"."polarity_basis" = 'INFERRED' or "indicator"."polarity_inferred_from" is null);