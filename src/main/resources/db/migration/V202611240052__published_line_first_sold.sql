-- Since when a supplier is known at a ledger size: the first entry of this index that is below it.
ALTER TABLE published_line
  ADD KEY IF NOT EXISTS published_line_first_sold (supplier_code, order_date, position);
