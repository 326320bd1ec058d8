-- One row per accepted order (or other act) with all its leaves, until the sequencer takes it.
CREATE TABLE IF NOT EXISTS ledger_pending (
  id      BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entries INT UNSIGNED    NOT NULL,
  items   LONGBLOB        NOT NULL
) ENGINE = InnoDB;
