ALTER TYPE "public"."organisation_kind" ADD VALUE 'NOT_STATED';--> statement-breakpoint
ALTER TYPE "public"."visibility" ADD VALUE 'WITHDRAWN';--> statement-breakpoint
CREATE TABLE "identity_provider" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"issuer" text NOT NULL,
	"audience" text NOT NULL,
	"keys_url" text NOT NULL,
	"algorithms" text[] NOT NULL,
	"roles_claim" text NOT NULL,
	"role_values" jsonb NOT NULL,
	"person_claim" text NOT NULL,
	CONSTRAINT "identity_provider_council_id_issuer_audience_pk" PRIMARY KEY("council_id","issuer","audience"),
	CONSTRAINT "identity_provider_never_public" CHECK ("identity_provider"."visibility" <> 'PUBLIC'),
	CONSTRAINT "identity_provider_signs" CHECK (cardinality("identity_provider"."algorithms") > 0 and "identity_provider"."algorithms" <@ array['RS256','RS384','RS512','PS256','PS384','PS512','ES256','ES384','ES512','EdDSA','Ed25519'])
);
--> statement-breakpoint
CREATE TABLE "withdrawal" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"event_id" uuid NOT NULL,
	"rows" jsonb NOT NULL,
	CONSTRAINT "withdrawal_council_id_event_id_pk" PRIMARY KEY("council_id","event_id"),
	CONSTRAINT "withdrawal_never_public" CHECK ("withdrawal"."visibility" <> 'PUBLIC')
);
--> statement-breakpoint
ALTER TABLE "corporate_goal" DROP CONSTRAINT "corporate_goal_position";--> statement-breakpoint
ALTER TABLE "municipal_year" DROP CONSTRAINT "municipal_year_label";--> statement-breakpoint
ALTER TABLE "organisation" DROP CONSTRAINT "organisation_name";--> statement-breakpoint
ALTER TABLE "panel" DROP CONSTRAINT "panel_slug";--> statement-breakpoint
ALTER TABLE "seat" DROP CONSTRAINT "seat_position";--> statement-breakpoint
ALTER TABLE "terms_of_reference" DROP CONSTRAINT "terms_of_reference_edition";--> statement-breakpoint
ALTER TABLE "recommendation" DROP CONSTRAINT "recommendation_reference";--> statement-breakpoint
ALTER TABLE "report" DROP CONSTRAINT "report_of_item";--> statement-breakpoint
ALTER TABLE "api_key" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "state_reason" text;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "added_on" date;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD COLUMN "deferred_from_item_id" uuid;--> statement-breakpoint
ALTER TABLE "identity_provider" ADD CONSTRAINT "identity_provider_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identity_provider_by_issuer" ON "identity_provider" USING btree ("issuer");--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_person_id_fk" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD CONSTRAINT "work_programme_item_deferred_from_item_id_fk" FOREIGN KEY ("council_id","deferred_from_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_key_by_id" ON "api_key" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "corporate_goal_position" ON "corporate_goal" USING btree ("council_id","plan_id","position",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "municipal_year_label" ON "municipal_year" USING btree ("council_id","label",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_name" ON "organisation" USING btree ("council_id","name",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "panel_slug" ON "panel" USING btree ("council_id","slug",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "seat_position" ON "seat" USING btree ("council_id","panel_id","position",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "terms_of_reference_edition" ON "terms_of_reference" USING btree ("council_id","panel_id","edition",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "recommendation_reference" ON "recommendation" USING btree ("council_id","reference",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "report_of_item" ON "report" USING btree ("council_id","agenda_item_id",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
ALTER TABLE "minutes" DROP COLUMN "version";