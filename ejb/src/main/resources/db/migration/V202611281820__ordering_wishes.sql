-- Ordering: what a buyer says of an order and of its lines: when goods are wanted, whether they may come in parts, for which
-- cost centre, and words to the seller. Goods that are wanted later are offered for despatch on despatch_from and not before;
-- orders from before have none and are offered at once, as they were.
ALTER TABLE sales_order
  DROP INDEX sales_order_released,
  DROP COLUMN wanted_by,
  ADD COLUMN first_wanted   DATE        NULL,
  ADD COLUMN delivery_parts VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT 'AS_AVAILABLE',
  ADD COLUMN cost_centre    VARCHAR(60) NULL,
  ADD COLUMN wanted_by DATE AS (COALESCE(first_wanted, requested_date, DATE '9999-12-31')) VIRTUAL,
  ADD INDEX sales_order_released (seller_id, released, wanted_by, placed_at, id),
  ADD INDEX sales_order_cost_centre (partner_id, cost_centre, placed_at),
  ADD CONSTRAINT sales_order_parts CHECK (delivery_parts IN ('AS_AVAILABLE', 'TOGETHER'));

ALTER TABLE sales_order_line
  ADD COLUMN requested_date DATE         NULL,
  ADD COLUMN note           VARCHAR(500) NULL,
  ADD COLUMN despatch_from  DATE         NULL;
