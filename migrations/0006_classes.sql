CREATE TABLE `assignments` (
	`class` text NOT NULL,
	`assignment` integer NOT NULL,
	`quiz` text NOT NULL,
	`version` text NOT NULL,
	`mode` text NOT NULL,
	`opens_at` integer,
	`closes_at` integer,
	`minutes` integer,
	`attempts` integer DEFAULT 1 NOT NULL,
	`counts` text NOT NULL,
	`reveal` text NOT NULL,
	`amendments` text,
	`exceptions` text,
	PRIMARY KEY(`class`, `assignment`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `classes` (
	`id` text PRIMARY KEY NOT NULL,
	`key_hash` text NOT NULL,
	`reader_hash` text,
	`vault` text NOT NULL,
	`reader_vault` text,
	`locked` integer DEFAULT false NOT NULL,
	`shared_devices` integer DEFAULT false NOT NULL,
	`seats` integer DEFAULT 0 NOT NULL,
	`roster` text,
	`roster_revision` integer DEFAULT 0 NOT NULL,
	`keep_days` integer DEFAULT 90 NOT NULL,
	`claimed` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `classes_by_expiry` ON `classes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `codes` (
	`code` text PRIMARY KEY NOT NULL,
	`class` text NOT NULL,
	`expires_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `codes_by_class` ON `codes` (`class`);--> statement-breakpoint
CREATE TABLE `seats` (
	`class` text NOT NULL,
	`seat` integer NOT NULL,
	`epoch` integer DEFAULT 0 NOT NULL,
	`ticket` text,
	`claim` text,
	`factor` real DEFAULT 1 NOT NULL,
	`claimed_at` integer,
	`erased` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`class`, `seat`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tickets` (
	`hash` text PRIMARY KEY NOT NULL,
	`class` text NOT NULL,
	`seat` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `work` (
	`class` text NOT NULL,
	`assignment` integer NOT NULL,
	`seat` integer NOT NULL,
	`attempt` integer NOT NULL,
	`voided` integer DEFAULT 0 NOT NULL,
	`revision` integer NOT NULL,
	`responses` text NOT NULL,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`submitted_at` integer,
	`score` real,
	`max_score` real,
	`item_scores` text,
	`past` text,
	`late` text,
	PRIMARY KEY(`class`, `assignment`, `seat`)
) STRICT, WITHOUT ROWID;

--> statement-breakpoint
-- `tickets` follows `seats`: a ticket that is replaced, released or erased leads nowhere in the same statement.
CREATE TRIGGER `add_ticket` AFTER INSERT ON `seats` WHEN new.`ticket` IS NOT NULL BEGIN
	INSERT OR IGNORE INTO `tickets` VALUES (new.`ticket`, new.`class`, new.`seat`);
END;
--> statement-breakpoint
CREATE TRIGGER `remove_old_ticket` AFTER UPDATE OF `ticket` ON `seats`
WHEN old.`ticket` IS NOT NULL AND new.`ticket` IS NOT old.`ticket` BEGIN
	DELETE FROM `tickets` WHERE `hash` = old.`ticket` AND `class` = old.`class` AND `seat` = old.`seat`;
END;
--> statement-breakpoint
CREATE TRIGGER `add_new_ticket` AFTER UPDATE OF `ticket` ON `seats`
WHEN new.`ticket` IS NOT NULL AND new.`ticket` IS NOT old.`ticket` BEGIN
	INSERT OR IGNORE INTO `tickets` VALUES (new.`ticket`, new.`class`, new.`seat`);
END;
--> statement-breakpoint
CREATE TRIGGER `remove_ticket` AFTER DELETE ON `seats` WHEN old.`ticket` IS NOT NULL BEGIN
	DELETE FROM `tickets` WHERE `hash` = old.`ticket` AND `class` = old.`class` AND `seat` = old.`seat`;
END;
--> statement-breakpoint
-- First attempts in test mode count in the statistics of the version, as anonymous ones do.
CREATE TRIGGER `count_seat_submitted` AFTER INSERT ON `work`
WHEN new.`submitted_at` IS NOT NULL AND new.`attempt` = 1 AND new.`responses` <> '{}' BEGIN
	INSERT INTO `counted` SELECT `quiz`, `version`, new.`score`, new.`max_score`, new.`item_scores` FROM `assignments`
	WHERE `class` = new.`class` AND `assignment` = new.`assignment` AND `mode` = 'test';
END;
--> statement-breakpoint
CREATE TRIGGER `count_seat_submission` AFTER UPDATE OF `submitted_at` ON `work`
WHEN old.`submitted_at` IS NULL AND new.`submitted_at` IS NOT NULL AND new.`attempt` = 1 AND new.`responses` <> '{}' BEGIN
	INSERT INTO `counted` SELECT `quiz`, `version`, new.`score`, new.`max_score`, new.`item_scores` FROM `assignments`
	WHERE `class` = new.`class` AND `assignment` = new.`assignment` AND `mode` = 'test';
END;
