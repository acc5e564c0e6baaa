CREATE TYPE "public"."webhook_failure" AS ENUM('NAME_NOT_RESOLVED', 'PRIVATE_ADDRESS', 'CONNECTION_REFUSED', 'CERTIFICATE', 'CONNECTION_FAILED', 'TIMEOUT', 'REDIRECT', 'GONE', 'STATUS');--> statement-breakpoint
CREATE TYPE "public"."webhook_pause" AS ENUM('BY_COMMAND', 'FAILURES', 'GONE');--> statement-breakpoint
CREATE TABLE "webhook" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"url" text NOT NULL,
	"types" text[] NOT NULL,
	"paused_at" timestamp (3) with time zone,
	"paused_because" "webhook_pause",
	CONSTRAINT "webhook_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "webhook_never_public" CHECK ("webhook"."visibility" <> 'PUBLIC')
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"webhook_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"accepted_up_to" bigint,
	"consecutive_failures" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"last_delivery_at" timestamp (3) with time zone,
	"last_response_status" integer,
	"last_failure" "webhook_failure",
	"test_requested_at" timestamp (3) with time zone,
	"tested_at" timestamp (3) with time zone,
	"test_response_status" integer,
	"test_failure" "webhook_failure",
	CONSTRAINT "webhook_delivery_council_id_webhook_id_pk" PRIMARY KEY("council_id","webhook_id"),
	CONSTRAINT "webhook_delivery_never_public" CHECK ("webhook_delivery"."visibility" <> 'PUBLIC')
);
--> statement-breakpoint
CREATE TABLE "webhook_secret" (
	"council_id" integer NOT NULL,
	"webhook_id" uuid NOT NULL,
	"secret" text NOT NULL,
	CONSTRAINT "webhook_secret_council_id_webhook_id_pk" PRIMARY KEY("council_id","webhook_id")
);
--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_fk" FOREIGN KEY ("council_id","webhook_id") REFERENCES "public"."webhook"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secret" ADD CONSTRAINT "webhook_secret_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secret" ADD CONSTRAINT "webhook_secret_webhook_id_fk" FOREIGN KEY ("council_id","webhook_id") REFERENCES "public"."webhook"("council_id","id") ON DELETE no action ON UPDATE no action;