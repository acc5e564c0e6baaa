ALTER TABLE "restriction" ALTER COLUMN "scheme" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "restriction" ALTER COLUMN "ground_as_recorded" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_scheme_of_ground" CHECK (("restriction"."scheme" is null) = ("restriction"."ground_as_recorded" is null));