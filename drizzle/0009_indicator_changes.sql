CREATE TYPE "public"."polarity_basis" AS ENUM('PRINTED', 'INFERRED', 'UNKNOWN');--> statement-breakpoint
ALTER TYPE "public"."observation_state" ADD VALUE 'NOT_A_NUMBER' BEFORE 'MISSING';--> statement-breakpoint
ALTER TABLE "public_notice" ALTER COLUMN "effective_from" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "glossary_term" ADD COLUMN "entry_as_printed" text;--> statement-breakpoint
ALTER TABLE "glossary_term" ADD COLUMN "list_title" text;--> statement-breakpoint
ALTER TABLE "public_notice" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "indicator_section" ADD COLUMN "divider_heading" text;--> statement-breakpoint
ALTER TABLE "indicator_section" ADD COLUMN "subheading" text;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "polarity_basis" "polarity_basis" DEFAULT 'UNKNOWN' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "polarity_inferred_from" text;--> statement-breakpoint
ALTER TABLE "public_notice" ADD CONSTRAINT "public_notice_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_notice_by_meeting" ON "public_notice" USING btree ("council_id","meeting_id");--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "unknown_polarity_has_no_basis" CHECK ("indicator"."polarity" <> 'UNKNOWN' or "indicator"."polarity_basis" = 'UNKNOWN');--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "only_inferred_polarity_has_words" CHECK ("indicator"."polarity_basis" = 'INFERRED' or "indicator"."polarity_inferred_from" is null);