-- One row per ceilings.csv that was taken. known_from is set by the last statement of the load: orders accepted at that
-- time or later know its ceilings, so that a judgement can be repeated whatever is loaded afterwards.
CREATE TABLE IF NOT EXISTS catalogue_ceiling_load (
  load_id    BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  known_from DATETIME(3) NULL
) ENGINE = InnoDB;
