-- What is bought. provisional: described by an order; description is then the hash of what it said.
CREATE TABLE IF NOT EXISTS catalogue_pack (
  code         VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
  product_code VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  brand        VARCHAR(200) NOT NULL,
  manufacturer VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  tier         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pack_size    DECIMAL(15,3) NOT NULL,
  active       BOOLEAN NOT NULL,
  provisional  BOOLEAN NOT NULL,
  description  BINARY(32) NULL,
  search_text  VARCHAR(1200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  KEY catalogue_pack_by_product (product_code, code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
