-- One row per published flag, with its own position and the evidence that its proof card shows.
CREATE TABLE IF NOT EXISTS published_flag (
  position      BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  flag_id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  line_position BIGINT UNSIGNED NOT NULL,
  rule          VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule_version  INT UNSIGNED NOT NULL,
  severity      VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  certainty     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  raised_at     DATETIME(3) NOT NULL,
  evidence      MEDIUMTEXT CHARACTER SET utf8mb4 NOT NULL,
  UNIQUE KEY published_flag_by_id (flag_id),
  KEY published_flag_by_line (line_position),
  KEY published_flag_by_rule (rule, line_position)
) ENGINE = InnoDB;
