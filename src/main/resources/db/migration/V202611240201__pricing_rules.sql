-- The rule versions in force, each from an order date on; 1000-01-01 stands for from the beginning. A row is written once,
-- in the transaction that appends its ledger entry; the unique day lets several processes begin at once.
CREATE TABLE IF NOT EXISTS pricing_rules (
  version      INT UNSIGNED NOT NULL PRIMARY KEY,
  sha256       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_day     DATE         NOT NULL,
  activated_at DATETIME(3)  NOT NULL,
  activated_by VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  UNIQUE KEY pricing_rules_by_day (from_day)
) ENGINE = InnoDB;
