-- The dispatch desk's list comes out of an index in its order: what may leave, wanted first at the top, at the end what is
-- wanted on no day. The rule is OrderStatus's and PaymentStatus's; that goods are reserved is asked order by order.
ALTER TABLE sales_order
  ADD COLUMN released BOOLEAN
    AS (status IN ('CONFIRMED', 'PARTLY_DESPATCHED') AND (payment_days > 0 OR payment_status = 'PAID')) VIRTUAL,
  ADD COLUMN wanted_by DATE AS (COALESCE(requested_date, DATE '9999-12-31')) VIRTUAL,
  ADD INDEX sales_order_released (seller_id, released, wanted_by, placed_at, id);
