-- Flags about a supplier, a hospital or both have a period instead of a line; one about a line that was judged by the
-- night has a reference position of its own.
ALTER TABLE published_flag
  MODIFY line_position BIGINT UNSIGNED NULL,
  ADD COLUMN IF NOT EXISTS supplier_code VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN IF NOT EXISTS hospital_code VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN IF NOT EXISTS product_code  VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN IF NOT EXISTS from_day      DATE NULL,
  ADD COLUMN IF NOT EXISTS to_day        DATE NULL,
  ADD COLUMN IF NOT EXISTS ref_position  BIGINT UNSIGNED NULL,
  ADD COLUMN IF NOT EXISTS ref_hash      CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY IF NOT EXISTS published_flag_by_supplier (supplier_code, position),
  ADD KEY IF NOT EXISTS published_flag_by_hospital (hospital_code, position);
