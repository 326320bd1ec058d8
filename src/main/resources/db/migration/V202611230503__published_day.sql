-- Sums by order date over current line versions, kept in the sequencing transaction. first and last position bound
-- where the day's lines lie, so that a filter by dates becomes a range of positions.
CREATE TABLE IF NOT EXISTS published_day (
  day            DATE NOT NULL PRIMARY KEY,
  spend          DECIMAL(34,4) NOT NULL,
  orders         BIGINT UNSIGNED NOT NULL,
  line_count     BIGINT UNSIGNED NOT NULL,
  flagged        BIGINT UNSIGNED NOT NULL,
  first_position BIGINT UNSIGNED NOT NULL,
  last_position  BIGINT UNSIGNED NOT NULL
) ENGINE = InnoDB;
