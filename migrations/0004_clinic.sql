CREATE TABLE "clinic_visit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "clinic_visit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation_id" bigint NOT NULL,
	"number" text NOT NULL,
	"date" date NOT NULL,
	"product" text NOT NULL,
	"gtin" text NOT NULL,
	"lot" text NOT NULL,
	"serial" text,
	"ticks" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "clinic_visit" ADD CONSTRAINT "clinic_visit_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "clinic_visit_number" ON "clinic_visit" USING btree ("organisation_id","number");--> statement-breakpoint
CREATE INDEX "clinic_visit_day" ON "clinic_visit" USING btree ("organisation_id","date","number");--> statement-breakpoint
CREATE INDEX "clinic_visit_batch" ON "clinic_visit" USING btree ("organisation_id","gtin","lot","date","number");