-- What is comparable. One product of the catalogue per identity; each described pack that matches none has a provisional
-- product of its own. search_name and search_text are folded: without case, accents and differences of width.
CREATE TABLE IF NOT EXISTS catalogue_product (
  code        VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
  identity    BINARY(32) NOT NULL,
  ingredients VARCHAR(2000) NOT NULL,
  form        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  route       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name_inn    VARCHAR(500) NOT NULL,
  name_rest   VARCHAR(500) NOT NULL,
  provisional BOOLEAN NOT NULL,
  search_name VARCHAR(600) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  search_text VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  known_identity BINARY(32) AS (IF(provisional, NULL, identity)) PERSISTENT,
  UNIQUE KEY catalogue_product_by_identity (known_identity),
  KEY catalogue_product_by_name (search_name, code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
