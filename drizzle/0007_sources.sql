CREATE TYPE "public"."basis" AS ENUM('DERIVED', 'ASSUMED');--> statement-breakpoint
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
ALTER TABLE "record_source" ADD CONSTRAINT "record_source_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_source" ADD CONSTRAINT "record_source_source_document_id_fk" FOREIGN KEY ("council_id","source_document_id") REFERENCES "public"."source_document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_basis" ADD CONSTRAINT "value_basis_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" DROP COLUMN "sources";--> statement-breakpoint
ALTER TABLE "panel" DROP COLUMN "sources";--> statement-breakpoint
ALTER TABLE "issue" DROP COLUMN "sources";