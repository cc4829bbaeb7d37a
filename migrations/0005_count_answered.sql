-- Two changes of how attempts are counted. One that was handed in without any response says nothing of a question, and
-- anyone could hand in thousands: it is not counted. And the figures that are told change with every twentieth attempt
-- instead of every tenth: whoever hands in ten attempts of their own still learns nothing of one other.
DROP TRIGGER `count_attempt`;
--> statement-breakpoint
DROP TRIGGER `count_submitted`;
--> statement-breakpoint
DROP TRIGGER `count_submission`;
--> statement-breakpoint
-- As in `0003_count_attempts.sql`, but for the step.
CREATE TRIGGER `count_attempt` INSTEAD OF INSERT ON `counted` BEGIN
	UPDATE `statistics` SET
		`told` = iif(
			`attempts` % 20 = 0,
			json_object('attempts', `attempts`, 'scores', json(`scores`), 'items', json(`items`)),
			`told`
		),
		`attempts` = `attempts` + 1,
		`scores` = (
			SELECT json_set(`scores`, '$."' || `share` || '"', coalesce(`scores` ->> ('$."' || `share` || '"'), 0) + 1)
			FROM (SELECT CAST(round(1e3 * new.`score` / new.`max_score` + 1e-6) AS integer) AS `share` LIMIT 1)
		),
		`items` = (
			SELECT json_group_array(iif(`score` IS NULL, json(`item`), json_array(
				`item` ->> 0,
				`item` ->> 1,
				(`item` ->> 2) + 1,
				(`item` ->> 3) + (`score` >= `item` ->> 1),
				(`item` ->> 4) + CAST(round(1e6 * `score` / (`item` ->> 1)) AS integer)
			)))
			FROM (
				SELECT `item`, new.`item_scores` ->> (`item` ->> 0) AS `score` FROM (
					SELECT `statistics`.`items` -> `place` AS `item` FROM `places`
					WHERE `place` < json_array_length(`statistics`.`items`) LIMIT 200
				) LIMIT 200
			)
		)
	-- A summary must never stop an attempt from being recorded: one without a maximum would make it null.
	WHERE `quiz` = new.`quiz` AND `version` = new.`version` AND new.`max_score` > 0;
END;
--> statement-breakpoint
CREATE TRIGGER `count_submitted` AFTER INSERT ON `attempts`
WHEN new.`submitted_at` IS NOT NULL AND new.`responses` <> '{}' BEGIN
	INSERT INTO `counted` VALUES (new.`quiz`, new.`version`, new.`score`, new.`max_score`, new.`item_scores`);
END;
--> statement-breakpoint
CREATE TRIGGER `count_submission` AFTER UPDATE OF `submitted_at` ON `attempts`
WHEN old.`submitted_at` IS NULL AND new.`submitted_at` IS NOT NULL AND new.`responses` <> '{}' BEGIN
	INSERT INTO `counted` VALUES (new.`quiz`, new.`version`, new.`score`, new.`max_score`, new.`item_scores`);
END;
