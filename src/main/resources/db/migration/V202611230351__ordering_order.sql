-- One row per order: who filed what under which number. Its lines are leaves of the ledger and rows of the read table.
CREATE TABLE IF NOT EXISTS ordering_order (
  order_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  hospital_code VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  order_number  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  order_date    DATE NOT NULL,
  line_count    INT UNSIGNED NOT NULL,
  content_hash  BINARY(32) NOT NULL,
  accepted_at   DATETIME(3) NOT NULL,
  import_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  account_id    BIGINT UNSIGNED NOT NULL,
  UNIQUE KEY ordering_order_by_number (hospital_code, order_number),
  KEY ordering_order_by_day (hospital_code, order_date)
) ENGINE = InnoDB;
