-- Until now only a nil return made a row without lines.
UPDATE published_part_of_day SET nil = TRUE WHERE kind = 'hospital' AND line_count = 0;
