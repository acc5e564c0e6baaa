ALTER TABLE "seat" ALTER COLUMN "voting_rights" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "seat" ALTER COLUMN "recorded_on" SET DEFAULT current_date;--> statement-breakpoint
ALTER TABLE "seat" ALTER COLUMN "recorded_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "municipal_year" ADD COLUMN "label_as_recorded" text;--> statement-breakpoint
ALTER TABLE "panel" ADD COLUMN "recorded_on" date;--> statement-breakpoint
ALTER TABLE "seat" ADD COLUMN "vacancy_recorded_on" date;--> statement-breakpoint
ALTER TABLE "terms_of_reference" ADD COLUMN "recorded_on" date;