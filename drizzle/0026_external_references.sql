CREATE TABLE "external_reference" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"system" text NOT NULL,
	"kind" text NOT NULL,
	"external_id" text NOT NULL,
	"within" text,
	"record_id" uuid NOT NULL,
	"said" jsonb NOT NULL,
	"held" jsonb NOT NULL,
	"missed_runs" integer DEFAULT 0 NOT NULL,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "external_reference_council_id_system_kind_external_id_pk" PRIMARY KEY("council_id","system","kind","external_id"),
	CONSTRAINT "external_reference_never_public" CHECK ("external_reference"."visibility" <> 'PUBLIC')
);
--> statement-breakpoint
ALTER TABLE "external_reference" ADD CONSTRAINT "external_reference_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "external_reference_by_meeting" ON "external_reference" USING btree ("council_id","system","within");