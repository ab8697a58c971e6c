CREATE TABLE "request_key" (
	"route" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_key_route_key_pk" PRIMARY KEY("route","key")
);
--> statement-breakpoint
CREATE TABLE "catalogue_edition" (
	"origin" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispute" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dispute_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"product_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"link" text,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "product" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "product_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"name" text NOT NULL,
	"brand" text NOT NULL,
	"gtin" text,
	"gtin14" text,
	"ingredients_text" text NOT NULL,
	"source" text NOT NULL,
	"source_date" date NOT NULL,
	"status" text NOT NULL,
	"sample" boolean NOT NULL,
	"origin" text NOT NULL,
	"title" text NOT NULL,
	"search" text NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "dispute_public_id" ON "dispute" USING btree ("public_id");--> statement-breakpoint
CREATE INDEX "dispute_product" ON "dispute" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "product_public_id" ON "product" USING btree ("public_id");--> statement-breakpoint
CREATE INDEX "product_gtin14" ON "product" USING btree ("gtin14");