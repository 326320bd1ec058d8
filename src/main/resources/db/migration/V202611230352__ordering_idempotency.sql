-- Answers kept under the sender's key for 72 hours, written in the same transaction as what they answer.
CREATE TABLE IF NOT EXISTS ordering_idempotency (
  account_id   BIGINT UNSIGNED NOT NULL,
  idem_key     VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  request_hash BINARY(32) NOT NULL,
  answer       MEDIUMBLOB NULL,
  created_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id, idem_key),
  KEY ordering_idempotency_by_age (created_at)
) ENGINE = InnoDB;
