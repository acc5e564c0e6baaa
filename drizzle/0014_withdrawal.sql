ALTER TYPE "public"."visibility" ADD VALUE 'WITHDRAWN';--> statement-breakpoint
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
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "corporate_goal_position" ON "corporate_goal" USING btree ("council_id","plan_id","position",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "municipal_year_label" ON "municipal_year" USING btree ("council_id","label",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_name" ON "organisation" USING btree ("council_id","name",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "panel_slug" ON "panel" USING btree ("council_id","slug",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "seat_position" ON "seat" USING btree ("council_id","panel_id","position",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "terms_of_reference_edition" ON "terms_of_reference" USING btree ("council_id","panel_id","edition",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "recommendation_reference" ON "recommendation" USING btree ("council_id","reference",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE UNIQUE INDEX "report_of_item" ON "report" USING btree ("council_id","agenda_item_id",(case when "visibility" > 'RESTRICTED' then "id" else '00000000-0000-0000-0000-000000000000'::uuid end));