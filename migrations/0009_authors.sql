CREATE TABLE `authors` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`key_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `quizzes` ADD `published_by` text;--> statement-breakpoint
ALTER TABLE `quizzes` ADD `author` text;--> statement-breakpoint
ALTER TABLE `quizzes` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `versions` ADD `author` text;