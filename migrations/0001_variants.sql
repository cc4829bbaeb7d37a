ALTER TABLE `quizzes` ADD `variant_of` text;--> statement-breakpoint
ALTER TABLE `quizzes` ADD `variant_group` text GENERATED ALWAYS AS (coalesce(variant_of, id)) VIRTUAL;--> statement-breakpoint
CREATE INDEX `quizzes_by_group` ON `quizzes` (`variant_group`,`id`);