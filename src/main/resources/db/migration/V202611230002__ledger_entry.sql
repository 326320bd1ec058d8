-- The append-only log. Leaves are final bytes and are never re-serialised.
CREATE TABLE IF NOT EXISTS ledger_entry (
  position     BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  type         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  leaf_hash    BINARY(32)      NOT NULL,
  leaf         VARBINARY(8192) NOT NULL,
  published_at DATETIME(3)     NOT NULL
) ENGINE = InnoDB;
