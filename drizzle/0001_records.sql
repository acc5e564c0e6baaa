CREATE TYPE "public"."agenda_item_kind" AS ENUM('HEADING', 'APOLOGIES', 'MINUTES', 'DECLARATION_OF_INTERESTS', 'DECLARATION_OF_SCRUTINY_INTEREST', 'DECLARATION_OF_PARTY_WHIP', 'CHAIR_STATEMENT', 'PUBLIC_REPRESENTATIONS', 'REPORT', 'GUEST_SPEAKER', 'PERFORMANCE', 'RECOMMENDATION_MONITORING', 'IMPROVEMENT_PLAN', 'EXCLUSION_MOTION', 'BODY_UPDATE', 'NEXT_MEETING', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."agenda_item_live_state" AS ENUM('PENDING', 'OPEN', 'CLOSED', 'DEFERRED', 'WITHDRAWN');--> statement-breakpoint
CREATE TYPE "public"."agenda_status" AS ENUM('NONE', 'DRAFT', 'PUBLISHED', 'REVISED');--> statement-breakpoint
CREATE TYPE "public"."access_level" AS ENUM('OPEN', 'EXEMPT', 'CONFIDENTIAL');--> statement-breakpoint
CREATE TYPE "public"."restriction_scheme" AS ENUM('SCHEDULE_12A_ENGLAND', 'SCHEDULE_12A_WALES', 'SECTION_100A_CONFIDENTIAL', 'LOCAL_CONSTITUTION');--> statement-breakpoint
CREATE TYPE "public"."appearance_capacity" AS ENUM('GUEST_SPEAKER', 'CABINET_MEMBER', 'OFFICER', 'PARTNER', 'INDEPENDENT_CHAIR', 'WITNESS', 'PUBLIC_SPEAKER');--> statement-breakpoint
CREATE TYPE "public"."appearance_status" AS ENUM('INVITED', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'ATTENDED', 'DID_NOT_ATTEND');--> statement-breakpoint
CREATE TYPE "public"."attendance_status" AS ENUM('EXPECTED', 'PRESENT', 'PRESENT_AS_SUBSTITUTE', 'IN_ATTENDANCE', 'APOLOGIES', 'ABSENT');--> statement-breakpoint
CREATE TYPE "public"."declaration_kind" AS ENUM('DISCLOSABLE_PECUNIARY_INTEREST', 'OTHER_INTEREST', 'SCRUTINY_INTEREST', 'PARTY_WHIP', 'ANY_INTEREST');--> statement-breakpoint
CREATE TYPE "public"."council_kind" AS ENUM('UNITARY', 'COUNTY', 'DISTRICT', 'METROPOLITAN_DISTRICT', 'LONDON_BOROUGH', 'COMBINED_AUTHORITY', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."nation" AS ENUM('ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND');--> statement-breakpoint
CREATE TYPE "public"."document_kind" AS ENUM('AGENDA_FRONT', 'AGENDA_PACK', 'SUPPLEMENT', 'REPORT', 'APPENDIX', 'PRESENTATION', 'LETTER', 'MINUTES_DRAFT', 'MINUTES_APPROVED', 'RESPONSE', 'BACKGROUND', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."document_role" AS ENUM('MAIN', 'APPENDIX', 'ADDITIONAL');--> statement-breakpoint
CREATE TYPE "public"."improvement_plan_status" AS ENUM('IN_PROGRESS', 'COMPLETED', 'REPLACED');--> statement-breakpoint
CREATE TYPE "public"."review_kind" AS ENUM('INSPECTION', 'MONITORING_VISIT', 'JOINT_INSPECTION', 'CASE_REVIEW', 'THEMATIC_AUDIT', 'PEER_REVIEW', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."attendance_mode" AS ENUM('IN_PERSON', 'VIRTUAL', 'HYBRID', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "public"."meeting_live_status" AS ENUM('NOT_STARTED', 'IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'ADJOURNED', 'CLOSED', 'ABANDONED_INQUORATE');--> statement-breakpoint
CREATE TYPE "public"."meeting_kind" AS ENUM('ORDINARY', 'ADDITIONAL', 'EXTRAORDINARY', 'ANNUAL', 'INFORMAL', 'JOINT');--> statement-breakpoint
CREATE TYPE "public"."meeting_status" AS ENUM('PROVISIONAL', 'SCHEDULED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED', 'IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'ADJOURNED', 'CONCLUDED', 'INQUORATE');--> statement-breakpoint
CREATE TYPE "public"."meeting_schedule_status" AS ENUM('PROVISIONAL', 'CONFIRMED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "public"."public_notice_kind" AS ENUM('PUBLIC_REPRESENTATIONS', 'ACCESS', 'MOBILE_TELEPHONES', 'BUSINESS', 'RECORDING_AND_SOCIAL_MEDIA', 'PROCEDURE_RULES', 'SMOKING', 'FIRE_PROCEDURE', 'DISCLOSURE_OF_INTERESTS', 'PRINCIPLES_OF_DECISION_MAKING', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."organisation_kind" AS ENUM('COUNCIL', 'POLICE', 'HEALTH', 'INSPECTORATE', 'PARTNERSHIP', 'EDUCATION', 'VOLUNTARY', 'SECTOR_BODY', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."panel_kind" AS ENUM('SCRUTINY_PANEL', 'OVERVIEW_COMMITTEE', 'TASK_AND_FINISH', 'JOINT', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."membership_role" AS ENUM('CHAIR', 'VICE_CHAIR', 'MEMBER');--> statement-breakpoint
CREATE TYPE "public"."seat_kind" AS ENUM('COUNCILLOR', 'CHURCH_REPRESENTATIVE', 'PARENT_GOVERNOR', 'CO_OPTED', 'EX_OFFICIO');--> statement-breakpoint
CREATE TYPE "public"."voting_rights" AS ENUM('FULL', 'EDUCATION_ONLY', 'NONE');--> statement-breakpoint
CREATE TYPE "public"."change_operation" AS ENUM('CREATED', 'UPDATED', 'DELETED', 'WITHDRAWN');--> statement-breakpoint
CREATE TYPE "public"."visibility" AS ENUM('PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED');--> statement-breakpoint
CREATE TABLE "api_key" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"secret_hash" text NOT NULL,
	"role" text NOT NULL,
	"permissions" text[] NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_key_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "api_key_never_public" CHECK ("api_key"."visibility" <> 'PUBLIC')
);
--> statement-breakpoint
CREATE TABLE "agenda_item" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"parent_id" uuid,
	"position" integer NOT NULL,
	"agenda_number" text,
	"minute_number" text,
	"kind" "agenda_item_kind" NOT NULL,
	"title" text,
	"summary" text,
	"pack_pages" jsonb,
	"is_education_matter" boolean,
	"live_state" "agenda_item_live_state" DEFAULT 'PENDING' NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"deferred_to_meeting_id" uuid,
	"refers_to_meeting_id" uuid,
	"references" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "agenda_item_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "agenda_item_detail" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"withheld_title" text,
	"withheld_summary" text,
	"withheld_pack_pages" jsonb,
	"urgency_reason" text,
	"urgency_agreed_at" timestamp (3) with time zone,
	CONSTRAINT "agenda_item_detail_council_id_agenda_item_id_pk" PRIMARY KEY("council_id","agenda_item_id")
);
--> statement-breakpoint
CREATE TABLE "excluded_item" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"motion_id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	CONSTRAINT "excluded_item_council_id_motion_id_agenda_item_id_pk" PRIMARY KEY("council_id","motion_id","agenda_item_id")
);
--> statement-breakpoint
CREATE TABLE "agenda" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"meeting_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"status" "agenda_status" NOT NULL,
	"published_on" date,
	"signatory_title" text,
	"supplements" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "agenda_council_id_meeting_id_pk" PRIMARY KEY("council_id","meeting_id")
);
--> statement-breakpoint
CREATE TABLE "restriction" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"agenda_item_id" uuid,
	"document_id" uuid,
	"level" "access_level" NOT NULL,
	"scheme" "restriction_scheme" NOT NULL,
	"paragraphs" text[] DEFAULT '{}' NOT NULL,
	"ground_as_recorded" text NOT NULL,
	"public_interest_reason" text,
	"is_title_withheld" boolean DEFAULT false NOT NULL,
	"applies_from" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone,
	CONSTRAINT "restriction_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "restriction_one_subject" CHECK (num_nonnulls("restriction"."agenda_item_id", "restriction"."document_id") = 1),
	CONSTRAINT "restriction_closes" CHECK ("restriction"."level" <> 'OPEN'),
	CONSTRAINT "restriction_paragraphs" CHECK (case "restriction"."scheme"
            when 'SCHEDULE_12A_ENGLAND' then cardinality("restriction"."paragraphs") > 0 and "restriction"."paragraphs" <@ array['1','2','3','4','5','6','7']
            when 'SCHEDULE_12A_WALES' then cardinality("restriction"."paragraphs") > 0 and "restriction"."paragraphs" <@ array['12','13','14','15','16','17','18']
            else cardinality("restriction"."paragraphs") = 0
          end)
);
--> statement-breakpoint
CREATE TABLE "appearance" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"agenda_item_id" uuid,
	"capacity" "appearance_capacity" NOT NULL,
	"status" "appearance_status" NOT NULL,
	"name_as_recorded" text,
	"role_as_recorded" text,
	"organisation_as_recorded" text,
	"display_name" text GENERATED ALWAYS AS (coalesce(name_as_recorded, role_as_recorded, organisation_as_recorded)) STORED NOT NULL,
	"person_id" uuid,
	"organisation_id" uuid,
	"topic" text,
	"biography" text,
	"attendance_mode" "attendance_mode" DEFAULT 'UNKNOWN' NOT NULL,
	"with_consent_of_chair" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"is_invited" boolean DEFAULT false NOT NULL,
	"invited_on" date,
	"invitation_purpose" text,
	"is_requirement" boolean DEFAULT false NOT NULL,
	"responded_on" date,
	CONSTRAINT "appearance_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "appearance_named" CHECK (num_nonnulls("appearance"."name_as_recorded", "appearance"."role_as_recorded", "appearance"."organisation_as_recorded") > 0)
);
--> statement-breakpoint
CREATE TABLE "invitation_note" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"appearance_id" uuid NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "invitation_note_council_id_appearance_id_pk" PRIMARY KEY("council_id","appearance_id"),
	CONSTRAINT "invitation_note_never_public" CHECK ("invitation_note"."visibility" <> 'PUBLIC')
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"seat_id" uuid,
	"status" "attendance_status" NOT NULL,
	"status_as_recorded" text,
	"mode" "attendance_mode" DEFAULT 'UNKNOWN' NOT NULL,
	"substitutes_for_id" uuid,
	"arrived_at" timestamp (3) with time zone,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "attendance_council_id_meeting_id_person_id_pk" PRIMARY KEY("council_id","meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "declaration" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"agenda_item_id" uuid,
	"kind" "declaration_kind" NOT NULL,
	"is_nil" boolean NOT NULL,
	"person_id" uuid,
	"is_sensitive" boolean DEFAULT false NOT NULL,
	"left_room" boolean,
	CONSTRAINT "declaration_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "declaration_text" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"declaration_id" uuid NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "declaration_text_council_id_declaration_id_pk" PRIMARY KEY("council_id","declaration_id")
);
--> statement-breakpoint
CREATE TABLE "council" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "council_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"nation" "nation" NOT NULL,
	"kind" "council_kind" NOT NULL,
	"gss_code" text,
	"website_url" text,
	"time_zone" text DEFAULT 'Europe/London' NOT NULL,
	"licence" jsonb,
	"clear_days" integer DEFAULT 5 NOT NULL,
	"counts_weekends" boolean DEFAULT false NOT NULL,
	"counts_bank_holidays" boolean DEFAULT false NOT NULL,
	"contacts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "council_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "municipal_year" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"label" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	CONSTRAINT "municipal_year_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "municipal_year_label" UNIQUE("council_id","label")
);
--> statement-breakpoint
CREATE TABLE "document" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"meeting_id" uuid,
	"agenda_item_id" uuid,
	"appearance_id" uuid,
	"title" text,
	"kind" "document_kind" NOT NULL,
	"role" "document_role" DEFAULT 'MAIN' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "document_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "document_file" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"document_id" uuid NOT NULL,
	"withheld_title" text,
	"url" text,
	"media_type" text,
	"byte_size" integer,
	"size_as_published" text,
	"page_count" integer,
	"sha256" text,
	"plain_text" text,
	"published_at" timestamp (3) with time zone,
	"supersedes_id" uuid,
	CONSTRAINT "document_file_council_id_document_id_pk" PRIMARY KEY("council_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "glossary_term" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"term" text NOT NULL,
	"expansion" text,
	"definition" text,
	"see_also" text[] DEFAULT '{}' NOT NULL,
	"agenda_item_id" uuid,
	CONSTRAINT "glossary_term_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "improvement_plan" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"also_known_as" text[] DEFAULT '{}' NOT NULL,
	"panel_id" uuid,
	"owner" text,
	"status" "improvement_plan_status" NOT NULL,
	"prompted_by_id" uuid,
	CONSTRAINT "improvement_plan_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "improvement_plan_update" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"plan_id" uuid NOT NULL,
	"agenda_item_id" uuid,
	"reported_on" date,
	"period_ends_on" date,
	"summary" text NOT NULL,
	"review_id" uuid,
	CONSTRAINT "improvement_plan_update_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"kind" "review_kind" NOT NULL,
	"conducted_by_id" uuid,
	"started_on" date,
	"ended_on" date,
	"reviewer_count" integer,
	"published_on" date,
	"judgement" text,
	"focus_areas" text[] DEFAULT '{}' NOT NULL,
	"preceded_by_id" uuid,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"recommendations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "review_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "review_item" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"review_id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	CONSTRAINT "review_item_council_id_review_id_agenda_item_id_pk" PRIMARY KEY("council_id","review_id","agenda_item_id")
);
--> statement-breakpoint
CREATE TABLE "review_progress" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"review_id" uuid NOT NULL,
	"number" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	CONSTRAINT "review_progress_council_id_review_id_number_position_pk" PRIMARY KEY("council_id","review_id","number","position")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"panel_id" uuid NOT NULL,
	"municipal_year_id" uuid,
	"kind" "meeting_kind" NOT NULL,
	"date" date,
	"starts_at" timestamp (3) with time zone,
	"starts_at_as_recorded" text,
	"planned_finish_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"resumes_at" timestamp (3) with time zone,
	"schedule_status" "meeting_schedule_status" NOT NULL,
	"live_status" "meeting_live_status" DEFAULT 'NOT_STARTED' NOT NULL,
	"adjourned_from" "meeting_live_status",
	"status" "meeting_status" GENERATED ALWAYS AS (case live_status
              when 'CLOSED' then 'CONCLUDED'::meeting_status
              when 'ABANDONED_INQUORATE' then 'INQUORATE'::meeting_status
              when 'IN_PRIVATE_SESSION' then 'IN_PRIVATE_SESSION'::meeting_status
              when 'IN_PUBLIC_SESSION' then 'IN_PUBLIC_SESSION'::meeting_status
              when 'ADJOURNED' then 'ADJOURNED'::meeting_status
              else case schedule_status
                when 'CANCELLED' then 'CANCELLED'::meeting_status
                when 'RESCHEDULED' then 'RESCHEDULED'::meeting_status
                when 'POSTPONED' then 'POSTPONED'::meeting_status
                when 'PROVISIONAL' then 'PROVISIONAL'::meeting_status
                else 'SCHEDULED'::meeting_status
              end
            end) STORED NOT NULL,
	"status_reason" text,
	"rescheduled_to_id" uuid,
	"venue" jsonb,
	"attendance_mode" "attendance_mode" DEFAULT 'UNKNOWN' NOT NULL,
	"is_open_to_public" boolean DEFAULT true NOT NULL,
	"notice" text,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"contacts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"presiding_person_id" uuid,
	"presiding_as_recorded" text,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"orders_at" timestamp (3) with time zone GENERATED ALWAYS AS (coalesce(starts_at, (date::timestamp at time zone 'Europe/London'))) STORED,
	CONSTRAINT "meeting_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting_status_change" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"event_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"previous_status" "meeting_status",
	"status" "meeting_status" NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"agenda_item_id" uuid,
	CONSTRAINT "meeting_status_change_council_id_event_id_pk" PRIMARY KEY("council_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "public_notice" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" "public_notice_kind" NOT NULL,
	"position" integer NOT NULL,
	"panel_id" uuid,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"effective_from" date NOT NULL,
	"effective_to" date,
	CONSTRAINT "public_notice_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"also_known_as" text[] DEFAULT '{}' NOT NULL,
	"kind" "organisation_kind" NOT NULL,
	"website_url" text,
	CONSTRAINT "organisation_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "organisation_name" UNIQUE("council_id","name")
);
--> statement-breakpoint
CREATE TABLE "panel" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"other_names" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"kind" "panel_kind" NOT NULL,
	"parent_id" uuid,
	"established_on" date,
	"disbanded_on" date,
	"role_statement" text,
	"quorum" integer,
	"quorum_as_recorded" text,
	"contacts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "panel_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "panel_slug" UNIQUE("council_id","slug")
);
--> statement-breakpoint
CREATE TABLE "referral_rule" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"panel_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"condition" text NOT NULL,
	"to_panel_id" uuid,
	"organisation_id" uuid,
	"body_as_recorded" text NOT NULL,
	CONSTRAINT "referral_rule_council_id_panel_id_position_pk" PRIMARY KEY("council_id","panel_id","position")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seat_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "membership_role" NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"end_reason" text,
	"recorded_on" date,
	CONSTRAINT "membership_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"panel_id" uuid NOT NULL,
	"kind" "seat_kind" NOT NULL,
	"constituency" text,
	"voting_rights" "voting_rights" NOT NULL,
	"position" integer NOT NULL,
	"vacant_since" date,
	"recorded_on" date,
	CONSTRAINT "seat_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "seat_position" UNIQUE("council_id","panel_id","position")
);
--> statement-breakpoint
CREATE TABLE "terms_of_reference" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"panel_id" uuid NOT NULL,
	"edition" integer NOT NULL,
	"preamble" text,
	"clauses" jsonb NOT NULL,
	"effective_from" date,
	"effective_to" date,
	"adopted_at_meeting_id" uuid,
	CONSTRAINT "terms_of_reference_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "terms_of_reference_edition" UNIQUE("council_id","panel_id","edition")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"display_name" text NOT NULL,
	"honorific" text,
	"given_name" text,
	"family_name" text,
	"also_known_as" text[] DEFAULT '{}' NOT NULL,
	"email" text,
	"phone" text,
	"photo_url" text,
	"councillor_terms" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"executive_roles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sort_name" text NOT NULL,
	CONSTRAINT "person_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotent_answer" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"key" text NOT NULL,
	"input_hash" text NOT NULL,
	"answer" jsonb NOT NULL,
	"answered_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotent_answer_council_id_key_pk" PRIMARY KEY("council_id","key"),
	CONSTRAINT "idempotent_answer_never_public" CHECK ("idempotent_answer"."visibility" <> 'PUBLIC')
);
--> statement-breakpoint
CREATE TABLE "council_feed" (
	"council_id" integer PRIMARY KEY NOT NULL,
	"epoch" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_head" bigint DEFAULT 0 NOT NULL,
	"public_head" bigint DEFAULT 0 NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"sequence" bigint NOT NULL,
	"public_sequence" bigint,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"operation" "change_operation" NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"reason" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "event_council_id_sequence_pk" PRIMARY KEY("council_id","sequence"),
	CONSTRAINT "event_public_sequence" UNIQUE("council_id","public_sequence"),
	CONSTRAINT "event_public_sequence_given" CHECK (("event"."visibility" = 'PUBLIC') = ("event"."public_sequence" is not null))
);
--> statement-breakpoint
CREATE TABLE "event_actor" (
	"council_id" integer NOT NULL,
	"visibility" "visibility" DEFAULT 'PUBLIC' NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"person_id" uuid,
	CONSTRAINT "event_actor_council_id_event_id_pk" PRIMARY KEY("council_id","event_id"),
	CONSTRAINT "event_actor_never_public" CHECK ("event_actor"."visibility" <> 'PUBLIC')
);
--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_parent_id_fk" FOREIGN KEY ("council_id","parent_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_deferred_to_meeting_id_fk" FOREIGN KEY ("council_id","deferred_to_meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_refers_to_meeting_id_fk" FOREIGN KEY ("council_id","refers_to_meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item_detail" ADD CONSTRAINT "agenda_item_detail_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item_detail" ADD CONSTRAINT "agenda_item_detail_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excluded_item" ADD CONSTRAINT "excluded_item_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excluded_item" ADD CONSTRAINT "excluded_item_motion_id_fk" FOREIGN KEY ("council_id","motion_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excluded_item" ADD CONSTRAINT "excluded_item_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda" ADD CONSTRAINT "agenda_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda" ADD CONSTRAINT "agenda_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_document_id_fk" FOREIGN KEY ("council_id","document_id") REFERENCES "public"."document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_person_id_fk" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_organisation_id_fk" FOREIGN KEY ("council_id","organisation_id") REFERENCES "public"."organisation"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_note" ADD CONSTRAINT "invitation_note_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_note" ADD CONSTRAINT "invitation_note_appearance_id_fk" FOREIGN KEY ("council_id","appearance_id") REFERENCES "public"."appearance"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_fk" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_seat_id_fk" FOREIGN KEY ("council_id","seat_id") REFERENCES "public"."seat"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_substitutes_for_id_fk" FOREIGN KEY ("council_id","substitutes_for_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_person_id_fk" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declaration_text" ADD CONSTRAINT "declaration_text_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declaration_text" ADD CONSTRAINT "declaration_text_declaration_id_fk" FOREIGN KEY ("council_id","declaration_id") REFERENCES "public"."declaration"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipal_year" ADD CONSTRAINT "municipal_year_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_appearance_id_fk" FOREIGN KEY ("council_id","appearance_id") REFERENCES "public"."appearance"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_file" ADD CONSTRAINT "document_file_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_file" ADD CONSTRAINT "document_file_document_id_fk" FOREIGN KEY ("council_id","document_id") REFERENCES "public"."document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_file" ADD CONSTRAINT "document_file_supersedes_id_fk" FOREIGN KEY ("council_id","supersedes_id") REFERENCES "public"."document"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_prompted_by_id_fk" FOREIGN KEY ("council_id","prompted_by_id") REFERENCES "public"."review"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan_update" ADD CONSTRAINT "improvement_plan_update_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan_update" ADD CONSTRAINT "improvement_plan_update_plan_id_fk" FOREIGN KEY ("council_id","plan_id") REFERENCES "public"."improvement_plan"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan_update" ADD CONSTRAINT "improvement_plan_update_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_plan_update" ADD CONSTRAINT "improvement_plan_update_review_id_fk" FOREIGN KEY ("council_id","review_id") REFERENCES "public"."review"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_conducted_by_id_fk" FOREIGN KEY ("council_id","conducted_by_id") REFERENCES "public"."organisation"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_preceded_by_id_fk" FOREIGN KEY ("council_id","preceded_by_id") REFERENCES "public"."review"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_review_id_fk" FOREIGN KEY ("council_id","review_id") REFERENCES "public"."review"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_progress" ADD CONSTRAINT "review_progress_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_progress" ADD CONSTRAINT "review_progress_review_id_fk" FOREIGN KEY ("council_id","review_id") REFERENCES "public"."review"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_progress" ADD CONSTRAINT "review_progress_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_municipal_year_id_fk" FOREIGN KEY ("council_id","municipal_year_id") REFERENCES "public"."municipal_year"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_rescheduled_to_id_fk" FOREIGN KEY ("council_id","rescheduled_to_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_presiding_person_id_fk" FOREIGN KEY ("council_id","presiding_person_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_status_change" ADD CONSTRAINT "meeting_status_change_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_status_change" ADD CONSTRAINT "meeting_status_change_meeting_id_fk" FOREIGN KEY ("council_id","meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_status_change" ADD CONSTRAINT "meeting_status_change_agenda_item_id_fk" FOREIGN KEY ("council_id","agenda_item_id") REFERENCES "public"."agenda_item"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notice" ADD CONSTRAINT "public_notice_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notice" ADD CONSTRAINT "public_notice_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel" ADD CONSTRAINT "panel_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel" ADD CONSTRAINT "panel_parent_id_fk" FOREIGN KEY ("council_id","parent_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_rule" ADD CONSTRAINT "referral_rule_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_rule" ADD CONSTRAINT "referral_rule_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_rule" ADD CONSTRAINT "referral_rule_to_panel_id_fk" FOREIGN KEY ("council_id","to_panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_rule" ADD CONSTRAINT "referral_rule_organisation_id_fk" FOREIGN KEY ("council_id","organisation_id") REFERENCES "public"."organisation"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_seat_id_fk" FOREIGN KEY ("council_id","seat_id") REFERENCES "public"."seat"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fk" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_of_reference" ADD CONSTRAINT "terms_of_reference_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_of_reference" ADD CONSTRAINT "terms_of_reference_panel_id_fk" FOREIGN KEY ("council_id","panel_id") REFERENCES "public"."panel"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_of_reference" ADD CONSTRAINT "terms_of_reference_adopted_at_meeting_id_fk" FOREIGN KEY ("council_id","adopted_at_meeting_id") REFERENCES "public"."meeting"("council_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotent_answer" ADD CONSTRAINT "idempotent_answer_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "council_feed" ADD CONSTRAINT "council_feed_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_actor" ADD CONSTRAINT "event_actor_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_item_by_meeting" ON "agenda_item" USING btree ("council_id","meeting_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_item_open" ON "agenda_item" USING btree ("council_id","meeting_id") WHERE live_state = 'OPEN';--> statement-breakpoint
CREATE INDEX "restriction_by_agenda_item" ON "restriction" USING btree ("council_id","agenda_item_id");--> statement-breakpoint
CREATE INDEX "restriction_by_document" ON "restriction" USING btree ("council_id","document_id");--> statement-breakpoint
CREATE INDEX "appearance_by_meeting" ON "appearance" USING btree ("council_id","meeting_id");--> statement-breakpoint
CREATE INDEX "appearance_by_agenda_item" ON "appearance" USING btree ("council_id","agenda_item_id","position");--> statement-breakpoint
CREATE INDEX "appearance_by_panel" ON "appearance" USING btree ("council_id","panel_id","capacity");--> statement-breakpoint
CREATE INDEX "appearance_by_person" ON "appearance" USING btree ("council_id","person_id");--> statement-breakpoint
CREATE INDEX "declaration_by_meeting" ON "declaration" USING btree ("council_id","meeting_id","id");--> statement-breakpoint
CREATE INDEX "document_by_agenda_item" ON "document" USING btree ("council_id","agenda_item_id","position");--> statement-breakpoint
CREATE INDEX "document_by_meeting" ON "document" USING btree ("council_id","meeting_id","position");--> statement-breakpoint
CREATE INDEX "document_by_appearance" ON "document" USING btree ("council_id","appearance_id","position");--> statement-breakpoint
CREATE INDEX "document_file_by_superseded" ON "document_file" USING btree ("council_id","supersedes_id");--> statement-breakpoint
CREATE INDEX "glossary_term_by_term" ON "glossary_term" USING btree ("council_id","term","id");--> statement-breakpoint
CREATE INDEX "improvement_plan_by_update" ON "improvement_plan" USING btree ("council_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "improvement_plan_update_by_plan" ON "improvement_plan_update" USING btree ("council_id","plan_id","reported_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "improvement_plan_update_by_agenda_item" ON "improvement_plan_update" USING btree ("council_id","agenda_item_id");--> statement-breakpoint
CREATE INDEX "review_by_published" ON "review" USING btree ("council_id","published_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "review_item_by_agenda_item" ON "review_item" USING btree ("council_id","agenda_item_id");--> statement-breakpoint
CREATE INDEX "meeting_by_panel" ON "meeting" USING btree ("council_id","panel_id","orders_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "meeting_by_council" ON "meeting" USING btree ("council_id","orders_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "meeting_by_start" ON "meeting" USING btree ("orders_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "meeting_status_change_by_meeting" ON "meeting_status_change" USING btree ("council_id","meeting_id","event_id");--> statement-breakpoint
CREATE INDEX "public_notice_by_panel" ON "public_notice" USING btree ("council_id","panel_id");--> statement-breakpoint
CREATE INDEX "membership_by_seat" ON "membership" USING btree ("council_id","seat_id");--> statement-breakpoint
CREATE INDEX "membership_by_person" ON "membership" USING btree ("council_id","person_id");--> statement-breakpoint
CREATE INDEX "person_by_sort_name" ON "person" USING btree ("council_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "event_by_id" ON "event" USING btree ("council_id","id");