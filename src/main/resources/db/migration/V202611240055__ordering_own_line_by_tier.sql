-- The newest lines of a product and tier lie together, so that a look at them stops after so many. It takes the place of
-- the index without the tier.
ALTER TABLE ordering_own_line
  ADD KEY IF NOT EXISTS ordering_own_line_by_tier (hospital_code, product_code, tier, order_date),
  DROP KEY IF EXISTS ordering_own_line_by_product;
