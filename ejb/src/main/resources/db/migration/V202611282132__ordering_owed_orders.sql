-- Orders on terms that are not paid in full and not at an end: what a customer's credit is taken up by. The rule is OrderStatus's.
ALTER TABLE sales_order
  ADD COLUMN owed BOOLEAN
    AS (payment_days > 0 AND paid < gross AND status IN ('SUBMITTED', 'CONFIRMED', 'PARTLY_DESPATCHED', 'DESPATCHED')) VIRTUAL,
  ADD INDEX sales_order_owed (partner_id, owed, currency);

CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v_ordering_owed AS
  SELECT seller_id, partner_id, number, currency, gross, paid FROM sales_order WHERE owed;
