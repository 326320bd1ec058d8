-- Days on which a hospital said that it bought nothing. Withdrawn by an order for that day.
CREATE TABLE IF NOT EXISTS ordering_nil_return (
  hospital_code VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  day           DATE NOT NULL,
  filed_at      DATETIME(3) NOT NULL,
  withdrawn_at  DATETIME(3) NULL,
  PRIMARY KEY (hospital_code, day)
) ENGINE = InnoDB;
