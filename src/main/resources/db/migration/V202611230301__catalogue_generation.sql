-- One row that counts the changes to what is already in the catalogue, so that every replica notices them.
CREATE TABLE IF NOT EXISTS catalogue_generation (
  id         TINYINT UNSIGNED NOT NULL PRIMARY KEY,
  generation BIGINT UNSIGNED  NOT NULL
) ENGINE = InnoDB;
INSERT IGNORE INTO catalogue_generation (id, generation) VALUES (1, 1);
