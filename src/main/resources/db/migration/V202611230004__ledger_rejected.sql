-- Pending rows that the log could not take: kept whole, counted in public, so that one of them never blocks the rest.
CREATE TABLE IF NOT EXISTS ledger_rejected (
  id          BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  entries     INT UNSIGNED    NOT NULL,
  items       LONGBLOB        NOT NULL,
  reason      VARCHAR(1000) CHARACTER SET utf8mb4 NOT NULL,
  rejected_at DATETIME(3)     NOT NULL
) ENGINE = InnoDB;
