-- What each hospital has bought, the newest version of each line, from the moment of acceptance: for the rules about a
-- hospital's own lines, which see those that are not published yet. Ids rise in the order of acceptance of a hospital,
-- which is the order of the ledger. A cancelled line is taken out.
CREATE TABLE IF NOT EXISTS ordering_own_line (
  id            BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  line_id       VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version       INT UNSIGNED NOT NULL,
  hospital_code VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  product_code  VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  tier          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_number  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  order_date    DATE NOT NULL,
  pack_code     VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  supplier_code VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  pack_size     DECIMAL(15,3) NOT NULL,
  packs         DECIMAL(15,0) NOT NULL,
  pack_price    DECIMAL(18,4) NOT NULL,
  UNIQUE KEY ordering_own_line_by_line (line_id),
  KEY ordering_own_line_by_product (hospital_code, product_code, order_date)
) ENGINE = InnoDB;
