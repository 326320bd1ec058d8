-- One row per file import: its progress, the rows that were not taken with the reasons, and these rows as a file.
CREATE TABLE IF NOT EXISTS ordering_import (
  import_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  account_id    BIGINT UNSIGNED NOT NULL,
  hospital_code VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  history       TINYINT(1) NOT NULL,
  state         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  accepted      INT UNSIGNED NOT NULL,
  rejected      INT UNSIGNED NOT NULL,
  duplicates    INT UNSIGNED NOT NULL,
  total         INT UNSIGNED NOT NULL,
  row_errors    LONGTEXT CHARACTER SET utf8mb4 NOT NULL,
  rejected_csv  LONGTEXT CHARACTER SET utf8mb4 NOT NULL,
  started_at    DATETIME(3) NOT NULL,
  finished_at   DATETIME(3) NULL
) ENGINE = InnoDB;
