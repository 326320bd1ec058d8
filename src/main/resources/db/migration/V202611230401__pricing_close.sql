-- The ends of days. A row is written once, in the transaction that appends its ledger entry, and never changes; its
-- primary key is what lets several processes close the same day at once.
CREATE TABLE IF NOT EXISTS pricing_close (
  day             DATE            NOT NULL PRIMARY KEY,
  ref_position    BIGINT UNSIGNED NOT NULL,
  references_hash CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  rule_version    INT UNSIGNED    NOT NULL,
  closed_at       DATETIME(3)     NOT NULL
) ENGINE = InnoDB;
