CREATE TABLE `statistics` (
	`quiz` text NOT NULL,
	`version` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`scores` text DEFAULT '{}' NOT NULL,
	`items` text NOT NULL,
	`told` text,
	PRIMARY KEY(`quiz`, `version`)
) STRICT;
