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
ALTER TABLE "api_key" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "identity_provider" ADD CONSTRAINT "identity_provider_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identity_provider_by_issuer" ON "identity_provider" USING btree ("issuer");--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_person_id_fk" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_key_by_id" ON "api_key" USING btree ("id");