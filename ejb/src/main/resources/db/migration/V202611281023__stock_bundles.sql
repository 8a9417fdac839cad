-- Stock: a line of a bundle reserves each of its parts. What one bundle has of the part tells how many bundles that are.
ALTER TABLE stock_reservation
  ADD COLUMN bundle_id BIGINT NULL,
  ADD COLUMN per_bundle DECIMAL(19,6) NULL,
  ADD UNIQUE KEY stock_reservation_part (seller_id, order_number, line_number, warehouse_id, item_id),
  DROP INDEX stock_reservation_line,
  ADD CONSTRAINT stock_reservation_whole
    CHECK ((bundle_id IS NULL) = (per_bundle IS NULL) AND (per_bundle IS NULL OR (per_bundle > 0 AND MOD(quantity, per_bundle) = 0)));
