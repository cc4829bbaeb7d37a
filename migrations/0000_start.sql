CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz` text NOT NULL,
	`version` text NOT NULL,
	`mode` text NOT NULL,
	`revision` integer NOT NULL,
	`responses` text NOT NULL,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`submitted_at` integer,
	`score` real,
	`max_score` real,
	`item_scores` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `quizzes` (
	`id` text PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`language` text NOT NULL,
	`primary_language` text NOT NULL,
	`level` text,
	`mode` text NOT NULL,
	`item_count` integer NOT NULL,
	`published_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `quizzes_by_language` ON `quizzes` (`primary_language`,`id`);--> statement-breakpoint
CREATE TABLE `versions` (
	`quiz` text NOT NULL,
	`version` text NOT NULL,
	`body` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`quiz`, `version`)
) STRICT;
