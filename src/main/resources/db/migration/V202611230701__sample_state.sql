-- Whether this database holds the sample, and the day that its history was shifted to end before.
CREATE TABLE IF NOT EXISTS sample_state (
  id      TINYINT UNSIGNED NOT NULL PRIMARY KEY CHECK (id = 0),
  today   DATE NOT NULL,
  state   VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) ENGINE = InnoDB;
