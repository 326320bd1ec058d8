-- Legal maximum prices per comparison unit, of a pack or of a product. Rows are never changed: the newest load's row of
-- a pack or product and first day stands.
CREATE TABLE IF NOT EXISTS catalogue_ceiling (
  id           BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  load_id      BIGINT UNSIGNED NOT NULL,
  pack_code    VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  product_code VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  unit_price   DECIMAL(22,6) NOT NULL,
  currency     CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from   DATE NOT NULL,
  valid_to     DATE NULL,
  source       VARCHAR(300) NOT NULL,
  KEY catalogue_ceiling_by_pack (pack_code),
  KEY catalogue_ceiling_by_product (product_code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
