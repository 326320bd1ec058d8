-- Who may sign in. `session_epoch` moves on with every new password and with disabling: older sessions end at once.
CREATE TABLE IF NOT EXISTS access_account (
  id            BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hospital      VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  session_epoch INT UNSIGNED NOT NULL,
  created_at    DATETIME(3) NOT NULL,
  disabled_at   DATETIME(3) NULL,
  UNIQUE KEY access_account_username (username),
  CONSTRAINT access_account_officer_has_hospital CHECK ((role = 'OFFICER') = (hospital IS NOT NULL))
) ENGINE = InnoDB;
