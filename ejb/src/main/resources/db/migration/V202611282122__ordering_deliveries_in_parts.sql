-- Ordering: orders are looked for by whether they are delivered together or in parts, by staff and by the buyer's company.
ALTER TABLE sales_order
  ADD INDEX sales_order_parts (seller_id, delivery_parts),
  ADD INDEX sales_order_parts_of_partner (partner_id, delivery_parts);
