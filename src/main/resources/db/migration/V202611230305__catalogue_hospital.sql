-- Who buys. Its row is what an order locks, so that a hospital's orders come one after the other.
CREATE TABLE IF NOT EXISTS catalogue_hospital (
  code        VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
  name        VARCHAR(200) NOT NULL,
  tier        VARCHAR(40) NOT NULL,
  district    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  active      BOOLEAN NOT NULL,
  search_name VARCHAR(600) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  search_text VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  KEY catalogue_hospital_by_name (search_name, code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
