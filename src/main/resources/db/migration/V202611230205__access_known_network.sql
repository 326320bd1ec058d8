-- Networks from which an account has signed in before: an attack from elsewhere does not slow these down.
CREATE TABLE IF NOT EXISTS access_known_network (
  account_id   BIGINT UNSIGNED NOT NULL,
  network_hash BINARY(32) NOT NULL,
  last_at      DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id, network_hash),
  KEY access_known_network_by_time (last_at),
  CONSTRAINT access_known_network_account FOREIGN KEY (account_id) REFERENCES access_account (id)
) ENGINE = InnoDB;
