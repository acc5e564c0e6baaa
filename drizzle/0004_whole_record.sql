CREATE TYPE "public"."minute_entry_kind" AS ENUM('NARRATIVE', 'DISCUSSION_POINT', 'BODY_UPDATE', 'ACTION_NOTE');--> statement-breakpoint
CREATE TYPE "public"."minutes_status" AS ENUM('NONE', 'DRAFT', 'DRAFT_PUBLISHED', 'APPROVED', 'APPROVED_AS_AMENDED', 'SIGNED');--> statement-breakpoint
CREATE TYPE "public"."resolution_kind" AS ENUM('RESOLVED', 'RECOMMENDED', 'NOTED', 'RECEIVED', 'APPROVED_MINUTES', 'EXCLUSION', 'REFERRED', 'DEFERRED', 'UNLABELLED');--> statement-breakpoint
CREATE TYPE "public"."resolution_outcome" AS ENUM('CARRIED', 'LOST', 'UNRECORDED');--> statement-breakpoint
CREATE TYPE "public"."vote_choice" AS ENUM('FOR', 'AGAINST', 'ABSTAIN', 'ABSENT', 'NOT_ENTITLED');--> statement-breakpoint
CREATE TYPE "public"."observation_state" AS ENUM('VALUE', 'NOT_APPLICABLE', 'MISSING', 'SUPPRESSED');--> statement-breakpoint
CREATE TYPE "public"."indicator_unit" AS ENUM('COUNT', 'PERCENT', 'RATE_PER_10000', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."polarity" AS ENUM('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "public"."progress_claim" AS ENUM('IN_PROGRESS', 'COMPLETE', 'OUTSTANDING');--> statement-breakpoint
CREATE TYPE "public"."response_decision" AS ENUM('ACCEPTED', 'PARTIALLY_ACCEPTED', 'REJECTED', 'NOTED');--> statement-breakpoint
CREATE TYPE "public"."recommendation_kind" AS ENUM('TO_EXECUTIVE', 'TO_COUNCIL', 'TO_PARTNER', 'INFORMATION_REQUEST', 'FUTURE_BUSINESS');--> statement-breakpoint
CREATE TYPE "public"."recommendation_status" AS ENUM('MADE', 'AWAITING_RESPONSE', 'ACCEPTED', 'PARTIALLY_ACCEPTED', 'REJECTED', 'IN_PROGRESS', 'REPORTED_COMPLETE', 'OUTSTANDING', 'CLOSED', 'REMOVED', 'SUPERSEDED', 'WITHDRAWN');--> statement-breakpoint
CREATE TYPE "public"."stated_answer" AS ENUM('YES', 'NO', 'NOT_STATED');--> statement-breakpoint
CREATE TYPE "public"."search_result_type" AS ENUM('PANEL', 'PERSON', 'MEETING', 'AGENDA_ITEM', 'DOCUMENT', 'MINUTE_ENTRY', 'RESOLUTION', 'APPEARANCE', 'RECOMMENDATION', 'ISSUE', 'IMPROVEMENT_PLAN', 'REVIEW', 'INDICATOR', 'GLOSSARY_TERM');--> statement-breakpoint
CREATE TYPE "public"."work_programme_status" AS ENUM('PLANNED', 'SCHEDULED', 'TAKEN', 'DEFERRED', 'DROPPED');--> statement-breakpoint
CREATE TABLE "corporate_goal" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"plan_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"position" integer NOT NULL,
	CONSTRAINT "corporate_goal_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "corporate_goal_position" UNIQUE("council_id","plan_id","position")
);
--> statement-breakpoint
CREATE TABLE "corporate_plan" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"start_year" integer,
	"end_year" integer,
	CONSTRAINT "corporate_plan_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "improvement_plan_update_document" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"update_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	CONSTRAINT "improvement_plan_update_document_council_id_update_id_document_id_pk" PRIMARY KEY("council_id","update_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "success_measure" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"plan_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"indicator_id" uuid,
	CONSTRAINT "success_measure_council_id_plan_id_position_pk" PRIMARY KEY("council_id","plan_id","position")
);
--> statement-breakpoint
CREATE TABLE "review_document" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"review_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	CONSTRAINT "review_document_council_id_review_id_document_id_pk" PRIMARY KEY("council_id","review_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "minute_entry" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"depth" integer DEFAULT 0 NOT NULL,
	"kind" "minute_entry_kind" NOT NULL,
	"is_truncated" boolean DEFAULT false NOT NULL,
	CONSTRAINT "minute_entry_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "minute_entry_text" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"minute_entry_id" uuid NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"full_text_url" text,
	CONSTRAINT "minute_entry_text_council_id_minute_entry_id_pk" PRIMARY KEY("council_id","minute_entry_id")
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"meeting_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"status" "minutes_status" NOT NULL,
	"published_at" timestamp (3) with time zone,
	"approval_id" uuid,
	CONSTRAINT "minutes_council_id_meeting_id_pk" PRIMARY KEY("council_id","meeting_id")
);
--> statement-breakpoint
CREATE TABLE "minutes_approval" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"approving_meeting_id" uuid NOT NULL,
	"resolution_id" uuid,
	"amendments" text,
	"signed_by_id" uuid,
	"signed_on" date,
	CONSTRAINT "minutes_approval_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "resolution" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" "resolution_kind" NOT NULL,
	CONSTRAINT "resolution_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "resolution_clause" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resolution_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text,
	"depth" integer DEFAULT 0 NOT NULL,
	"parent_id" uuid,
	"text" text NOT NULL,
	CONSTRAINT "resolution_clause_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "resolution_detail" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"resolution_id" uuid NOT NULL,
	"outcome" "resolution_outcome" DEFAULT 'UNRECORDED' NOT NULL,
	"text_as_recorded" text NOT NULL,
	"stem" text,
	"proposer_id" uuid,
	"seconder_id" uuid,
	"votes_for" integer,
	"votes_against" integer,
	"abstentions" integer,
	CONSTRAINT "resolution_detail_council_id_resolution_id_pk" PRIMARY KEY("council_id","resolution_id")
);
--> statement-breakpoint
CREATE TABLE "vote_record" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"resolution_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"choice" "vote_choice" NOT NULL,
	CONSTRAINT "vote_record_council_id_resolution_id_person_id_pk" PRIMARY KEY("council_id","resolution_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "indicator_row" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"indicator_set_id" uuid NOT NULL,
	"section" integer NOT NULL,
	"position" integer NOT NULL,
	"indicator_id" uuid NOT NULL,
	"name_as_published" text NOT NULL,
	"target" jsonb,
	"benchmarks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"rag" jsonb,
	"direction" jsonb,
	CONSTRAINT "indicator_row_council_id_indicator_set_id_section_position_pk" PRIMARY KEY("council_id","indicator_set_id","section","position")
);
--> statement-breakpoint
CREATE TABLE "indicator_section" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"indicator_set_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"page" text,
	"commentary" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "indicator_section_council_id_indicator_set_id_position_pk" PRIMARY KEY("council_id","indicator_set_id","position")
);
--> statement-breakpoint
CREATE TABLE "indicator_set" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"period_label" text NOT NULL,
	"as_at" date NOT NULL,
	"method_note" text,
	"contact" jsonb,
	"agenda_item_id" uuid,
	"panel_id" uuid,
	"document_id" uuid,
	CONSTRAINT "indicator_set_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"indicator_set_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"period_label" text NOT NULL,
	"state" "observation_state" NOT NULL,
	"value" double precision,
	"value_as_published" text NOT NULL,
	CONSTRAINT "observation_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "observation_of_period" UNIQUE("council_id","indicator_set_id","indicator_id","period_start")
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"also_known_as" text[] DEFAULT '{}' NOT NULL,
	"code" text,
	"unit" "indicator_unit" NOT NULL,
	"polarity" "polarity" NOT NULL,
	"definition" text,
	CONSTRAINT "indicator_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "completion_review" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"is_accepted" boolean NOT NULL,
	"meeting_id" uuid NOT NULL,
	"resolution_id" uuid,
	"reason" text,
	CONSTRAINT "completion_review_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "recommendation_progress_document" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"progress_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	CONSTRAINT "recommendation_progress_document_council_id_progress_id_document_id_pk" PRIMARY KEY("council_id","progress_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "recommendation_progress" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"action_taken" text NOT NULL,
	"acted_on" date,
	"claim" "progress_claim" NOT NULL,
	"reported_to_meeting_id" uuid,
	CONSTRAINT "recommendation_progress_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "recommendation_response" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"decision" "response_decision" NOT NULL,
	"text" text,
	"responded_on" date NOT NULL,
	"respondent" text NOT NULL,
	"document_id" uuid,
	CONSTRAINT "recommendation_response_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "recommendation_status_change" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"previous_status" "recommendation_status",
	"status" "recommendation_status" NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"meeting_id" uuid,
	"reason" text,
	CONSTRAINT "recommendation_status_change_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "recommendation" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"panel_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"title" text NOT NULL,
	"label" text,
	"text" text NOT NULL,
	"kind" "recommendation_kind" NOT NULL,
	"made_on" date,
	"meeting_id" uuid,
	"agenda_item_id" uuid,
	"clause_id" uuid,
	"addressee_name" text,
	"addressee_person_id" uuid,
	"addressee_organisation_id" uuid,
	"responsible_officer_id" uuid,
	"issue_id" uuid,
	"status" "recommendation_status" NOT NULL,
	"status_as_published" text,
	"notice_served_on" date,
	"report_received_on" date,
	"response_due_on" date GENERATED ALWAYS AS (case
            when extract(day from greatest(notice_served_on, report_received_on) + interval '2 months')
               = extract(day from greatest(notice_served_on, report_received_on))
            then (greatest(notice_served_on, report_received_on) + interval '2 months')::date - 1
            else (greatest(notice_served_on, report_received_on) + interval '2 months')::date
          end) STORED,
	"next_report_to_meeting_id" uuid,
	"superseded_by_id" uuid,
	CONSTRAINT "recommendation_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "recommendation_reference" UNIQUE("council_id","reference")
);
--> statement-breakpoint
CREATE TABLE "report" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"decision_maker" text,
	"subject" text NOT NULL,
	"date_of_decision" date,
	"report_of" text,
	"confidentiality_statement" text,
	"brief_summary" text,
	"recommendations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sections" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"contacts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"legal_references" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_key_decision" "stated_answer" DEFAULT 'NOT_STATED' NOT NULL,
	"wards_affected" text,
	"needs_equality_assessment" "stated_answer" DEFAULT 'NOT_STATED' NOT NULL,
	"needs_data_protection_assessment" "stated_answer" DEFAULT 'NOT_STATED' NOT NULL,
	"members_rooms_documents" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "report_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "report_of_item" UNIQUE("council_id","agenda_item_id")
);
--> statement-breakpoint
CREATE TABLE "report_goal" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"report_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	CONSTRAINT "report_goal_council_id_report_id_goal_id_pk" PRIMARY KEY("council_id","report_id","goal_id")
);
--> statement-breakpoint
CREATE TABLE "report_paper" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"report_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"number" text,
	"title" text NOT NULL,
	"restriction_as_recorded" text,
	"document_id" uuid,
	CONSTRAINT "report_paper_council_id_report_id_kind_position_pk" PRIMARY KEY("council_id","report_id","kind","position")
);
--> statement-breakpoint
CREATE TABLE "search_entry" (
	"council_id" integer NOT NULL,
	"type" "search_result_type" NOT NULL,
	"record_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"names" text NOT NULL,
	"dated_on" date,
	"words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('simple', names), 'A') || setweight(to_tsvector('english', body), 'B')) STORED NOT NULL,
	CONSTRAINT "search_entry_council_id_type_record_id_pk" PRIMARY KEY("council_id","type","record_id")
);
--> statement-breakpoint
CREATE TABLE "issue" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "issue_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "issue_item" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"issue_id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	CONSTRAINT "issue_item_council_id_issue_id_agenda_item_id_pk" PRIMARY KEY("council_id","issue_id","agenda_item_id")
);
--> statement-breakpoint
CREATE TABLE "work_programme_item" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"panel_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"status" "work_programme_status" NOT NULL,
	"target_meeting_id" uuid,
	"target_on" date,
	"municipal_year_id" uuid,
	"clause_id" uuid,
	"issue_id" uuid,
	"fulfilled_by_item_id" uuid,
	CONSTRAINT "work_programme_item_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "restriction" DROP CONSTRAINT "restriction_one_subject";--> statement-breakpoint
ALTER TABLE "restriction" ADD COLUMN "minute_entry_id" uuid;--> statement-breakpoint
ALTER TABLE "restriction" ADD COLUMN "resolution_id" uuid;--> statement-breakpoint
ALTER TABLE "restriction" ADD COLUMN "decided_by_id" uuid;--> statement-breakpoint
ALTER TABLE "improvement_plan" ADD COLUMN "issue_id" uuid;--> statement-breakpoint
ALTER TABLE "improvement_plan" ADD COLUMN "actions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "corporate_goal" ADD CONSTRAINT "corporate_goal_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corporate_goal" ADD CONSTRAINT "corporate_goal_plan_id_fk" FOREIGN KEY ("council_id","plan_id") REFERENCES "public"."corporate_plan"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corporate_plan" ADD CONSTRAINT "corporate_plan_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan_update_document" ADD CONSTRAINT "improvement_plan_update_document_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan_update_document" ADD CONSTRAINT "improvement_plan_update_document_update_id_fk" FOREIGN KEY ("council_id","update_id") REFERENCES "public"."improvement_plan_update"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan_update_document" ADD CONSTRAINT "improvement_plan_update_document_document_id_fk" FOREIGN KEY ("council_id","document_id") REFERENCES "public"."document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_measure" ADD CONSTRAINT "success_measure_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_measure" ADD CONSTRAINT "success_measure_plan_id_fk" FOREIGN KEY ("council_id","plan_id") REFERENCES "public"."improvement_plan"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "success_measure" ADD CONSTRAINT "success_measure_indicator_id_fk" FOREIGN KEY ("council_id","indicator_id") REFERENCES "public"."indicator"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_document" ADD CONSTRAINT "review_document_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_document" ADD CONSTRAINT "review_document_review_id_fk" FOREIGN KEY ("council_id","review_id") REFERENCES "public"."review"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_document" ADD CONSTRAINT "review_document_document_id_fk" FOREIGN KEY ("council_id","document_id") REFERENCES "public"."document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minute_entry" ADD CONSTRAINT "minute_entry_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minute_entry" ADD CONSTRAINT "minute_entry_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minute_entry_text" ADD CONSTRAINT "minute_entry_text_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minute_entry_text" ADD CONSTRAINT "minute_entry_text_minute_entry_id_fk" FOREIGN KEY ("council_id","minute_entry_id") REFERENCES "public"."minute_entry"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_approval_id_fk" FOREIGN KEY ("council_id","approval_id") REFERENCES "public"."minutes_approval"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_approval" ADD CONSTRAINT "minutes_approval_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_approval" ADD CONSTRAINT "minutes_approval_approving_meeting_id_fk" FOREIGN KEY ("council_id","approving_meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_approval" ADD CONSTRAINT "minutes_approval_resolution_id_fk" FOREIGN KEY ("council_id","resolution_id") REFERENCES "public"."resolution"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_approval" ADD CONSTRAINT "minutes_approval_signed_by_id_fk" FOREIGN KEY ("council_id","signed_by_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_clause" ADD CONSTRAINT "resolution_clause_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_clause" ADD CONSTRAINT "resolution_clause_resolution_id_fk" FOREIGN KEY ("council_id","resolution_id") REFERENCES "public"."resolution"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_clause" ADD CONSTRAINT "resolution_clause_parent_id_fk" FOREIGN KEY ("council_id","parent_id") REFERENCES "public"."resolution_clause"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_detail" ADD CONSTRAINT "resolution_detail_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_detail" ADD CONSTRAINT "resolution_detail_resolution_id_fk" FOREIGN KEY ("council_id","resolution_id") REFERENCES "public"."resolution"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_detail" ADD CONSTRAINT "resolution_detail_proposer_id_fk" FOREIGN KEY ("council_id","proposer_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_detail" ADD CONSTRAINT "resolution_detail_seconder_id_fk" FOREIGN KEY ("council_id","seconder_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_record" ADD CONSTRAINT "vote_record_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_record" ADD CONSTRAINT "vote_record_resolution_id_fk" FOREIGN KEY ("council_id","resolution_id") REFERENCES "public"."resolution"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_record" ADD CONSTRAINT "vote_record_person_id_fk" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_row" ADD CONSTRAINT "indicator_row_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_row" ADD CONSTRAINT "indicator_row_indicator_set_id_fk" FOREIGN KEY ("council_id","indicator_set_id") REFERENCES "public"."indicator_set"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_row" ADD CONSTRAINT "indicator_row_indicator_id_fk" FOREIGN KEY ("council_id","indicator_id") REFERENCES "public"."indicator"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_section" ADD CONSTRAINT "indicator_section_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_section" ADD CONSTRAINT "indicator_section_indicator_set_id_fk" FOREIGN KEY ("council_id","indicator_set_id") REFERENCES "public"."indicator_set"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_set" ADD CONSTRAINT "indicator_set_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_set" ADD CONSTRAINT "indicator_set_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_set" ADD CONSTRAINT "indicator_set_document_id_fk" FOREIGN KEY ("council_id","document_id") REFERENCES "public"."document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_set_id_fk" FOREIGN KEY ("council_id","indicator_set_id") REFERENCES "public"."indicator_set"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_id_fk" FOREIGN KEY ("council_id","indicator_id") REFERENCES "public"."indicator"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_review" ADD CONSTRAINT "completion_review_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_review" ADD CONSTRAINT "completion_review_recommendation_id_fk" FOREIGN KEY ("council_id","recommendation_id") REFERENCES "public"."recommendation"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_review" ADD CONSTRAINT "completion_review_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_review" ADD CONSTRAINT "completion_review_resolution_id_fk" FOREIGN KEY ("council_id","resolution_id") REFERENCES "public"."resolution"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_progress_document" ADD CONSTRAINT "recommendation_progress_document_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_progress_document" ADD CONSTRAINT "recommendation_progress_document_progress_id_fk" FOREIGN KEY ("council_id","progress_id") REFERENCES "public"."recommendation_progress"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_progress_document" ADD CONSTRAINT "recommendation_progress_document_document_id_fk" FOREIGN KEY ("council_id","document_id") REFERENCES "public"."document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_progress" ADD CONSTRAINT "recommendation_progress_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_progress" ADD CONSTRAINT "recommendation_progress_recommendation_id_fk" FOREIGN KEY ("council_id","recommendation_id") REFERENCES "public"."recommendation"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_progress" ADD CONSTRAINT "recommendation_progress_reported_to_meeting_id_fk" FOREIGN KEY ("council_id","reported_to_meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_recommendation_id_fk" FOREIGN KEY ("council_id","recommendation_id") REFERENCES "public"."recommendation"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_document_id_fk" FOREIGN KEY ("council_id","document_id") REFERENCES "public"."document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_status_change" ADD CONSTRAINT "recommendation_status_change_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_status_change" ADD CONSTRAINT "recommendation_status_change_recommendation_id_fk" FOREIGN KEY ("council_id","recommendation_id") REFERENCES "public"."recommendation"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_status_change" ADD CONSTRAINT "recommendation_status_change_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_clause_id_fk" FOREIGN KEY ("council_id","clause_id") REFERENCES "public"."resolution_clause"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_addressee_person_id_fk" FOREIGN KEY ("council_id","addressee_person_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_addressee_organisation_id_fk" FOREIGN KEY ("council_id","addressee_organisation_id") REFERENCES "public"."organisation"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_responsible_officer_id_fk" FOREIGN KEY ("council_id","responsible_officer_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_issue_id_fk" FOREIGN KEY ("council_id","issue_id") REFERENCES "public"."issue"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_next_report_to_meeting_id_fk" FOREIGN KEY ("council_id","next_report_to_meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_superseded_by_id_fk" FOREIGN KEY ("council_id","superseded_by_id") REFERENCES "public"."recommendation"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_goal" ADD CONSTRAINT "report_goal_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_goal" ADD CONSTRAINT "report_goal_report_id_fk" FOREIGN KEY ("council_id","report_id") REFERENCES "public"."report"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_goal" ADD CONSTRAINT "report_goal_goal_id_fk" FOREIGN KEY ("council_id","goal_id") REFERENCES "public"."corporate_goal"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_paper" ADD CONSTRAINT "report_paper_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_paper" ADD CONSTRAINT "report_paper_report_id_fk" FOREIGN KEY ("council_id","report_id") REFERENCES "public"."report"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_paper" ADD CONSTRAINT "report_paper_document_id_fk" FOREIGN KEY ("council_id","document_id") REFERENCES "public"."document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue" ADD CONSTRAINT "issue_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_item" ADD CONSTRAINT "issue_item_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_item" ADD CONSTRAINT "issue_item_issue_id_fk" FOREIGN KEY ("council_id","issue_id") REFERENCES "public"."issue"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_item" ADD CONSTRAINT "issue_item_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD CONSTRAINT "work_programme_item_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD CONSTRAINT "work_programme_item_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD CONSTRAINT "work_programme_item_target_meeting_id_fk" FOREIGN KEY ("council_id","target_meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD CONSTRAINT "work_programme_item_municipal_year_id_fk" FOREIGN KEY ("council_id","municipal_year_id") REFERENCES "public"."municipal_year"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD CONSTRAINT "work_programme_item_clause_id_fk" FOREIGN KEY ("council_id","clause_id") REFERENCES "public"."resolution_clause"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD CONSTRAINT "work_programme_item_issue_id_fk" FOREIGN KEY ("council_id","issue_id") REFERENCES "public"."issue"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_programme_item" ADD CONSTRAINT "work_programme_item_fulfilled_by_item_id_fk" FOREIGN KEY ("council_id","fulfilled_by_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "minute_entry_by_agenda_item" ON "minute_entry" USING btree ("council_id","agenda_item_id","position");--> statement-breakpoint
CREATE INDEX "resolution_by_agenda_item" ON "resolution" USING btree ("council_id","agenda_item_id","position");--> statement-breakpoint
CREATE INDEX "resolution_clause_by_resolution" ON "resolution_clause" USING btree ("council_id","resolution_id","position");--> statement-breakpoint
CREATE INDEX "indicator_set_by_panel" ON "indicator_set" USING btree ("council_id","panel_id","as_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "indicator_set_by_agenda_item" ON "indicator_set" USING btree ("council_id","agenda_item_id");--> statement-breakpoint
CREATE INDEX "observation_by_indicator" ON "observation" USING btree ("council_id","indicator_id","period_start");--> statement-breakpoint
CREATE INDEX "completion_review_by_recommendation" ON "completion_review" USING btree ("council_id","recommendation_id","id");--> statement-breakpoint
CREATE INDEX "recommendation_progress_by_recommendation" ON "recommendation_progress" USING btree ("council_id","recommendation_id","id");--> statement-breakpoint
CREATE INDEX "recommendation_response_by_recommendation" ON "recommendation_response" USING btree ("council_id","recommendation_id","responded_on");--> statement-breakpoint
CREATE INDEX "recommendation_status_change_by_recommendation" ON "recommendation_status_change" USING btree ("council_id","recommendation_id","id");--> statement-breakpoint
CREATE INDEX "recommendation_by_panel" ON "recommendation" USING btree ("council_id","panel_id","made_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "recommendation_by_council" ON "recommendation" USING btree ("council_id","made_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "recommendation_awaiting" ON "recommendation" USING btree ("response_due_on","id") WHERE status = 'AWAITING_RESPONSE';--> statement-breakpoint
CREATE INDEX "recommendation_by_agenda_item" ON "recommendation" USING btree ("council_id","agenda_item_id");--> statement-breakpoint
CREATE INDEX "search_entry_words" ON "search_entry" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_entry_names" ON "search_entry" USING gin (names gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "issue_item_by_agenda_item" ON "issue_item" USING btree ("council_id","agenda_item_id");--> statement-breakpoint
CREATE INDEX "work_programme_item_by_panel" ON "work_programme_item" USING btree ("council_id","panel_id");--> statement-breakpoint
CREATE INDEX "work_programme_item_by_agenda_item" ON "work_programme_item" USING btree ("council_id","fulfilled_by_item_id");--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_minute_entry_id_fk" FOREIGN KEY ("council_id","minute_entry_id") REFERENCES "public"."minute_entry"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_resolution_id_fk" FOREIGN KEY ("council_id","resolution_id") REFERENCES "public"."resolution"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_decided_by_id_fk" FOREIGN KEY ("council_id","decided_by_id") REFERENCES "public"."resolution"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_issue_id_fk" FOREIGN KEY ("council_id","issue_id") REFERENCES "public"."issue"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "restriction_by_minute_entry" ON "restriction" USING btree ("council_id","minute_entry_id");--> statement-breakpoint
CREATE INDEX "restriction_by_resolution" ON "restriction" USING btree ("council_id","resolution_id");--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_one_subject" CHECK (num_nonnulls("restriction"."agenda_item_id", "restriction"."document_id", "restriction"."minute_entry_id", "restriction"."resolution_id") = 1);