-- The append-only log. Leaves are final bytes and are never re-serialised.
CREATE TABLE IF NOT EXISTS ledger_state (
  id           TINYINT UNSIGNED NOT NULL PRIMARY KEY CHECK (id = 0),
  size         BIGINT UNSIGNED  NOT NULL,
  leaf_version INT UNSIGNED     NOT NULL
) ENGINE = InnoDB;
