CREATE TABLE "log_checkpoint" (
	"origin" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_entry" (
	"origin" text NOT NULL,
	"place" bigint NOT NULL,
	"entry" text NOT NULL,
	CONSTRAINT "log_entry_origin_place_pk" PRIMARY KEY("origin","place")
);
