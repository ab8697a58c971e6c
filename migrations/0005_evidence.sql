CREATE TABLE "evidence_file" (
	"release" integer NOT NULL,
	"name" text NOT NULL,
	"digest" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "evidence_file_release_name_pk" PRIMARY KEY("release","name")
);
--> statement-breakpoint
CREATE TABLE "evidence_line" (
	"no" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"person_id" bigint,
	"why" text NOT NULL,
	"kind" text NOT NULL,
	"study" text,
	"claim" text,
	"event" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_record" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evidence_record_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"fingerprint" text NOT NULL,
	"study" text NOT NULL,
	"is_first" boolean NOT NULL,
	"keys" text[] NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_release" (
	"no" integer PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"why" text NOT NULL,
	"moved" text NOT NULL,
	"log_index" bigint
);
--> statement-breakpoint
CREATE TABLE "evidence_study" (
	"id" text PRIMARY KEY NOT NULL,
	"line" bigint NOT NULL,
	"year" integer NOT NULL,
	"people" integer,
	"design" text NOT NULL,
	"route" text,
	"kingdoms" text[] NOT NULL,
	"counts" boolean NOT NULL,
	"search" text NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', "evidence_study"."search")) STORED,
	"body" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_release_evidence_release_no_fk" FOREIGN KEY ("release") REFERENCES "public"."evidence_release"("no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_line" ADD CONSTRAINT "evidence_line_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_line_study" ON "evidence_line" USING btree ("study","no");--> statement-breakpoint
CREATE INDEX "evidence_line_claim" ON "evidence_line" USING btree ("claim","no");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_record_fingerprint" ON "evidence_record" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "evidence_record_study" ON "evidence_record" USING btree ("study");--> statement-breakpoint
CREATE INDEX "evidence_record_first" ON "evidence_record" USING btree ("id") WHERE "evidence_record"."is_first";--> statement-breakpoint
CREATE INDEX "evidence_record_keys" ON "evidence_record" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "evidence_study_words" ON "evidence_study" USING gin ("words");--> statement-breakpoint
CREATE INDEX "evidence_study_year" ON "evidence_study" USING btree ("year" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE FUNCTION "refuse_evidence_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'evidence is only ever added to';
END $$;--> statement-breakpoint
CREATE TRIGGER "evidence_line_kept" BEFORE UPDATE OR DELETE ON "evidence_line" FOR EACH ROW EXECUTE FUNCTION "refuse_evidence_change"();--> statement-breakpoint
CREATE TRIGGER "evidence_line_whole" BEFORE TRUNCATE ON "evidence_line" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_evidence_change"();--> statement-breakpoint
CREATE TRIGGER "evidence_record_whole" BEFORE TRUNCATE ON "evidence_record" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_evidence_change"();--> statement-breakpoint
CREATE TRIGGER "evidence_record_kept" BEFORE UPDATE OR DELETE ON "evidence_record" FOR EACH ROW EXECUTE FUNCTION "refuse_evidence_change"();--> statement-breakpoint
CREATE TRIGGER "evidence_release_whole" BEFORE TRUNCATE ON "evidence_release" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_evidence_change"();--> statement-breakpoint
CREATE TRIGGER "evidence_release_kept" BEFORE UPDATE OR DELETE ON "evidence_release" FOR EACH ROW EXECUTE FUNCTION "refuse_evidence_change"();--> statement-breakpoint
CREATE TRIGGER "evidence_file_whole" BEFORE TRUNCATE ON "evidence_file" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_evidence_change"();--> statement-breakpoint
CREATE TRIGGER "evidence_file_kept" BEFORE UPDATE OR DELETE ON "evidence_file" FOR EACH ROW EXECUTE FUNCTION "refuse_evidence_change"();
--> statement-breakpoint
ALTER TABLE "evidence_study" ALTER COLUMN "body" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "evidence_study" SET (toast_tuple_target = 256);
