-- Failed sign-ins by whom they slow down. The name is a hash, so that neither addresses nor mistyped names are kept.
CREATE TABLE IF NOT EXISTS access_sign_in_failure (
  scope     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name_hash BINARY(32) NOT NULL,
  failures  INT UNSIGNED NOT NULL,
  last_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (scope, name_hash),
  KEY access_sign_in_failure_by_time (last_at)
) ENGINE = InnoDB;
