-- The steps of the night after each day; progress counts lines, findings counts flags.
CREATE TABLE IF NOT EXISTS pricing_night (
  day         DATE NOT NULL,
  step        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  progress    BIGINT UNSIGNED NOT NULL DEFAULT 0,
  findings    BIGINT UNSIGNED NOT NULL DEFAULT 0,
  started_at  DATETIME(3) NULL,
  finished_at DATETIME(3) NULL,
  PRIMARY KEY (day, step)
) ENGINE = InnoDB;
-- Every flag that a nightly rule raised, written in the transaction that appends its ledger entry: never twice.
CREATE TABLE IF NOT EXISTS pricing_night_flag (
  flag_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  day     DATE NOT NULL
) ENGINE = InnoDB;
-- How a line was judged that had arrived while the engine failed. Its own judgement on arrival is never rewritten.
CREATE TABLE IF NOT EXISTS pricing_judged_later (
  line_position BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  day           DATE NOT NULL,
  judged_at     DATETIME(3) NOT NULL,
  judgement     MEDIUMTEXT CHARACTER SET utf8mb4 NOT NULL
) ENGINE = InnoDB;
