-- What corrections need: the order's version, how many line versions it has brought in all (null: those first filed),
-- and whether every line of it is cancelled.
ALTER TABLE ordering_order
  ADD COLUMN IF NOT EXISTS version INT UNSIGNED NOT NULL DEFAULT 1,
  ADD COLUMN IF NOT EXISTS line_versions INT UNSIGNED NULL,
  ADD COLUMN IF NOT EXISTS nothing_left BOOLEAN NOT NULL DEFAULT FALSE;
