-- The size of the log and the version of its leaves. One row, written in every sequencing transaction.
CREATE TABLE IF NOT EXISTS ledger_state (
  id           TINYINT UNSIGNED NOT NULL PRIMARY KEY CHECK (id = 0),
  size         BIGINT UNSIGNED  NOT NULL,
  leaf_version INT UNSIGNED     NOT NULL
) ENGINE = InnoDB;
INSERT IGNORE INTO ledger_state VALUES (0, 0, 1);
