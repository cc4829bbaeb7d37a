ALTER TABLE `quizzes` ADD `access` text;--> statement-breakpoint
ALTER TABLE `work` ADD `settings` text;
--> statement-breakpoint
DROP TRIGGER `count_seat_submitted`;
--> statement-breakpoint
DROP TRIGGER `count_seat_submission`;
--> statement-breakpoint
-- First attempts in test mode count in the statistics of the version, as anonymous ones do.
CREATE TRIGGER `count_seat_submitted` AFTER INSERT ON `work`
WHEN new.`submitted_at` IS NOT NULL AND new.`attempt` = 1 AND new.`responses` <> '{}' AND new.`settings` ->> 'mode' = 'test' BEGIN
	INSERT INTO `counted` VALUES (
		new.`settings` ->> 'quiz', new.`settings` ->> 'version', new.`score`, new.`max_score`, new.`item_scores`
	);
END;
--> statement-breakpoint
CREATE TRIGGER `count_seat_submission` AFTER UPDATE OF `submitted_at` ON `work`
WHEN old.`submitted_at` IS NULL AND new.`submitted_at` IS NOT NULL AND new.`attempt` = 1 AND new.`responses` <> '{}'
	AND new.`settings` ->> 'mode' = 'test' BEGIN
	INSERT INTO `counted` VALUES (
		new.`settings` ->> 'quiz', new.`settings` ->> 'version', new.`score`, new.`max_score`, new.`item_scores`
	);
END;
