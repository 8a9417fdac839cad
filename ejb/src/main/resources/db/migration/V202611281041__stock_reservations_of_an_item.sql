-- What is set aside of an item comes out of an index; goods that have left leave a row of nothing behind, which is passed over.
ALTER TABLE stock_reservation
  ADD COLUMN held BOOLEAN AS (quantity > 0) VIRTUAL,
  ADD INDEX stock_reservation_held (item_id, held, order_number, line_number);
