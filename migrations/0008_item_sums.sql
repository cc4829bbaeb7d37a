ALTER TABLE `statistics` ADD `item_sums` blob;
--> statement-breakpoint
-- Sums for item statistics. x is what an attempt earned on an item, T its total. An item is
-- [id, attempts, x, x * x, x * T, T, T * T, options], an option [key, attempts, T]. The key of an option is the JSON that a
-- response has if it was chosen: ids contain no quotation marks, so finding that text is exact.
--
-- A version without attempts. Options are counted for at most 200 of an item and about 2000 of a quiz, so that the row
-- stays small.
CREATE VIEW `empty_sums` AS SELECT `quiz`, `version`, jsonb_object('attempts', 0, 'items', (
	SELECT jsonb_group_array(jsonb_array(`id`, 0, 0, 0, 0, 0, 0, iif(
		json_array_length(`options`) <= min(200, 2000 / json_array_length(`body`, '$.items')), `options`, jsonb('[]')
	)))
	FROM (
		SELECT `item`.`value` ->> 'id' AS `id`, (
			SELECT jsonb_group_array(jsonb_array(`option`, 0, 0)) FROM (
				SELECT json_quote(`value` ->> 'id') AS `option` FROM json_each(`item`.`value`, '$.choices')
				WHERE `item`.`value` ->> 'type' IN ('choice', 'multiple-choice')
				UNION ALL
				SELECT json_quote(`value` ->> 'id') FROM json_each(`item`.`value`, '$.sentences')
				UNION ALL
				SELECT json_quote(`gap`.`value` ->> 'id') || ':' || json_quote(`choice`.`value` ->> 'id')
				FROM json_each(`item`.`value`, '$.gaps') AS `gap`, json_each(`gap`.`value`, '$.choices') AS `choice`
				UNION ALL
				SELECT `value` FROM json_each('["true","false","\"not-given\""]')
				WHERE `item`.`value` ->> 'type' = 'true-false' AND (`key` < 2 OR `item`.`value` ->> 'notGiven')
			)
		) AS `options`
		FROM json_each(`body`, '$.items') AS `item`
	)
)) AS `item_sums` FROM `versions`;
--> statement-breakpoint
UPDATE `statistics` SET `item_sums` = (
	SELECT `item_sums` FROM `empty_sums`
	WHERE `empty_sums`.`quiz` = `statistics`.`quiz` AND `empty_sums`.`version` = `statistics`.`version`
);
--> statement-breakpoint
DROP TRIGGER `begin_statistics`;
--> statement-breakpoint
CREATE TRIGGER `begin_statistics` AFTER INSERT ON `versions` BEGIN
	INSERT INTO `statistics` (`quiz`, `version`, `items`, `item_sums`) SELECT new.`quiz`, new.`version`, (
		SELECT json_group_array(json_array(`value` ->> 'id', coalesce(`value` ->> 'points', 1), 0, 0, 0))
		FROM json_each(new.`body`, '$.items')
	), `item_sums` FROM `empty_sums` WHERE `quiz` = new.`quiz` AND `version` = new.`version`;
END;
--> statement-breakpoint
-- Counting needs the responses too, so all that inserts into the view is made again.
DROP TRIGGER `count_seat_submission`;
--> statement-breakpoint
DROP TRIGGER `count_seat_submitted`;
--> statement-breakpoint
DROP TRIGGER `count_submission`;
--> statement-breakpoint
DROP TRIGGER `count_submitted`;
--> statement-breakpoint
DROP TRIGGER `count_attempt`;
--> statement-breakpoint
DROP VIEW `counted`;
--> statement-breakpoint
-- Inserting into this view only fires the counting trigger.
CREATE VIEW `counted` AS SELECT `quiz`, `version`, `score`, `max_score`, `item_scores`, `responses` FROM `attempts`;
--> statement-breakpoint
-- As in `0005_count_answered.sql`, with the sums.
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
		),
		`item_sums` = jsonb_object('attempts', (`item_sums` ->> 'attempts') + 1, 'items', (
			SELECT jsonb_group_array(iif(`x` IS NULL, `item`, jsonb_array(
				`item` ->> 0,
				(`item` ->> 1) + 1,
				(`item` ->> 2) + `x`,
				(`item` ->> 3) + `x` * `x`,
				(`item` ->> 4) + `x` * new.`score`,
				(`item` ->> 5) + new.`score`,
				(`item` ->> 6) + new.`score` * new.`score`,
				(
					SELECT jsonb_group_array(iif(instr(`response`, `option` ->> 0), jsonb_array(
						`option` ->> 0,
						(`option` ->> 1) + 1,
						(`option` ->> 2) + new.`score`
					), `option`))
					FROM (
						SELECT jsonb_extract(`options`, '$[' || `place` || ']') AS `option` FROM `places`
						WHERE `place` < `count` LIMIT 200
					)
				)
			)))
			FROM (
				SELECT
					`item`,
					jsonb_extract(`item`, '$[7]') AS `options`,
					json_array_length(`item`, '$[7]') AS `count`,
					new.`item_scores` ->> (`item` ->> 0) AS `x`,
					new.`responses` -> (`item` ->> 0) AS `response`
				FROM (
					SELECT jsonb_extract(`statistics`.`item_sums`, '$.items[' || `place` || ']') AS `item` FROM `places`
					WHERE `place` < json_array_length(`statistics`.`item_sums`, '$.items') LIMIT 200
				) LIMIT 200
			)
		))
	-- A summary must never stop an attempt from being recorded: one without a maximum would make it null.
	WHERE `quiz` = new.`quiz` AND `version` = new.`version` AND new.`max_score` > 0;
END;
--> statement-breakpoint
CREATE TRIGGER `count_submitted` AFTER INSERT ON `attempts`
WHEN new.`submitted_at` IS NOT NULL AND new.`responses` <> '{}' BEGIN
	INSERT INTO `counted`
	VALUES (new.`quiz`, new.`version`, new.`score`, new.`max_score`, new.`item_scores`, new.`responses`);
END;
--> statement-breakpoint
CREATE TRIGGER `count_submission` AFTER UPDATE OF `submitted_at` ON `attempts`
WHEN old.`submitted_at` IS NULL AND new.`submitted_at` IS NOT NULL AND new.`responses` <> '{}' BEGIN
	INSERT INTO `counted`
	VALUES (new.`quiz`, new.`version`, new.`score`, new.`max_score`, new.`item_scores`, new.`responses`);
END;
--> statement-breakpoint
-- Of a seat, only the first attempt counts, and only in test mode.
CREATE TRIGGER `count_seat_submitted` AFTER INSERT ON `work`
WHEN new.`submitted_at` IS NOT NULL AND new.`attempt` = 1 AND new.`responses` <> '{}' AND new.`settings` ->> 'mode' = 'test' BEGIN
	INSERT INTO `counted` VALUES (
		new.`settings` ->> 'quiz', new.`settings` ->> 'version',
		new.`score`, new.`max_score`, new.`item_scores`, new.`responses`
	);
END;
--> statement-breakpoint
CREATE TRIGGER `count_seat_submission` AFTER UPDATE OF `submitted_at` ON `work`
WHEN old.`submitted_at` IS NULL AND new.`submitted_at` IS NOT NULL AND new.`attempt` = 1 AND new.`responses` <> '{}'
	AND new.`settings` ->> 'mode' = 'test' BEGIN
	INSERT INTO `counted` VALUES (
		new.`settings` ->> 'quiz', new.`settings` ->> 'version',
		new.`score`, new.`max_score`, new.`item_scores`, new.`responses`
	);
END;
