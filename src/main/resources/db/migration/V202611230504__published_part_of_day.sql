-- The same sums per product, supplier and hospital. A nil return makes a hospital's row with no lines.
CREATE TABLE IF NOT EXISTS published_part_of_day (
  kind          VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code          VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  day           DATE NOT NULL,
  spend         DECIMAL(34,4) NOT NULL,
  line_count    BIGINT UNSIGNED NOT NULL,
  flagged       BIGINT UNSIGNED NOT NULL,
  last_position BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (kind, code, day),
  KEY published_part_of_day_by_day (kind, day)
) ENGINE = InnoDB;
