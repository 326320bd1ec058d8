-- Keys of the programming interface. Of the secret only its SHA-256 is kept: it is random, so a slow hash adds nothing.
CREATE TABLE IF NOT EXISTS access_api_key (
  key_id       CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  account_id   BIGINT UNSIGNED NOT NULL,
  secret_hash  BINARY(32) NOT NULL,
  label        VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
  created_at   DATETIME(3) NOT NULL,
  last_used_at DATETIME(3) NULL,
  revoked_at   DATETIME(3) NULL,
  KEY access_api_key_by_account (account_id, created_at),
  CONSTRAINT access_api_key_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) ENGINE = InnoDB;
