-- Why a step of the night failed, in plain words for administrators; null in every other state.
ALTER TABLE pricing_night
  ADD COLUMN IF NOT EXISTS reason VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL;
