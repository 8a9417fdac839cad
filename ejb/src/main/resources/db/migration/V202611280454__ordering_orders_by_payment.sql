-- Orders by their payment come out of an index, the latest first.
ALTER TABLE sales_order ADD INDEX sales_order_payment (seller_id, payment_status, placed_at);
