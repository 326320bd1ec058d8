-- The lines that the engine failed on, in the order of the ledger: a few among millions.
ALTER TABLE published_line
  ADD KEY IF NOT EXISTS published_line_by_why_not_judged (why_not_judged, position);
