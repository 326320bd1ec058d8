-- The lines that were published before the table was there. Lines that were accepted and not yet published at that very
-- moment are not in it: the rules about a hospital's own lines do not see them.
INSERT IGNORE INTO ordering_own_line (line_id, version, hospital_code, product_code, tier, order_number, order_date,
  pack_code, supplier_code, pack_size, packs, pack_price)
SELECT line_id, version, hospital_code, product_code, tier, order_number, order_date,
  pack_code, supplier_code, pack_size, packs, pack_price
FROM published_line
WHERE superseded_at IS NULL
ORDER BY position;
