-- Ordering: orders are looked for by the day on which the buyer wants them, by staff and by the buyer's company.
ALTER TABLE sales_order
  ADD INDEX sales_order_requested (seller_id, requested_date),
  ADD INDEX sales_order_requested_of_partner (partner_id, requested_date);
