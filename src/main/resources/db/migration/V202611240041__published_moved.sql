-- Versions that took a line out of a product and tier: from this position on, the version before gives no vote there.
CREATE TABLE IF NOT EXISTS published_moved (
  product_code VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  tier         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position     BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (product_code, tier, position)
) ENGINE = InnoDB;
