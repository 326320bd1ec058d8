-- A hospital has filed for a day where it has a line that stands or a nil return: lines may be corrected away.
ALTER TABLE published_part_of_day ADD COLUMN IF NOT EXISTS nil BOOLEAN NOT NULL DEFAULT FALSE;
