CREATE TYPE "public"."basis" AS ENUM('DERIVED', 'ASSUMED');--> statement-breakpoint
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
ALTER TABLE "seat" ALTER COLUMN "voting_rights" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "seat" ALTER COLUMN "recorded_on" SET DEFAULT current_date;--> statement-breakpoint
ALTER TABLE "seat" ALTER COLUMN "recorded_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "printed_number" text;--> statement-breakpoint
ALTER TABLE "agenda" ADD COLUMN "signed_on" date;--> statement-breakpoint
ALTER TABLE "agenda" ADD COLUMN "is_complete" boolean;--> statement-breakpoint
ALTER TABLE "restriction" ADD COLUMN "level_as_recorded" text;--> statement-breakpoint
ALTER TABLE "municipal_year" ADD COLUMN "label_as_recorded" text;--> statement-breakpoint
ALTER TABLE "panel" ADD COLUMN "recorded_on" date;--> statement-breakpoint
ALTER TABLE "seat" ADD COLUMN "vacancy_recorded_on" date;--> statement-breakpoint
ALTER TABLE "terms_of_reference" ADD COLUMN "recorded_on" date;--> statement-breakpoint
ALTER TABLE "meeting_schedule" ADD CONSTRAINT "meeting_schedule_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_schedule" ADD CONSTRAINT "meeting_schedule_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_schedule" ADD CONSTRAINT "meeting_schedule_municipal_year_id_fk" FOREIGN KEY ("council_id","municipal_year_id") REFERENCES "public"."municipal_year"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_source" ADD CONSTRAINT "record_source_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_source" ADD CONSTRAINT "record_source_source_document_id_fk" FOREIGN KEY ("council_id","source_document_id") REFERENCES "public"."source_document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_basis" ADD CONSTRAINT "value_basis_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" DROP COLUMN "sources";--> statement-breakpoint
ALTER TABLE "panel" DROP COLUMN "sources";--> statement-breakpoint
ALTER TABLE "issue" DROP COLUMN "sources";