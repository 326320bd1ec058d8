-- Sessions of signed-in browsers, found by the SHA-256 of the cookie's token.
CREATE TABLE IF NOT EXISTS access_session (
  token_hash BINARY(32) NOT NULL PRIMARY KEY,
  account_id BIGINT UNSIGNED NOT NULL,
  epoch      INT UNSIGNED NOT NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  KEY access_session_by_expiry (expires_at),
  CONSTRAINT access_session_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) ENGINE = InnoDB;
