-- Who sells. provisional: named by an order.
CREATE TABLE IF NOT EXISTS catalogue_supplier (
  code        VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
  name        VARCHAR(200) NOT NULL,
  active      BOOLEAN NOT NULL,
  provisional BOOLEAN NOT NULL,
  search_name VARCHAR(600) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  search_text VARCHAR(700) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  KEY catalogue_supplier_by_name (search_name, code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
