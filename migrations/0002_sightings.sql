CREATE TABLE "code_sighting" (
	"gtin" text NOT NULL,
	"lot" text NOT NULL,
	"serial" text NOT NULL,
	"day" date NOT NULL,
	"region" text NOT NULL,
	CONSTRAINT "code_sighting_gtin_lot_serial_day_region_pk" PRIMARY KEY("gtin","lot","serial","day","region")
);
--> statement-breakpoint
CREATE INDEX "code_sighting_day" ON "code_sighting" USING btree ("day");