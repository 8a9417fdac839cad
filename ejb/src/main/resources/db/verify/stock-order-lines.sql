-- name: what an order line has reserved is reserved in stock
SELECT o.number, l.line_number, l.reserved, COALESCE(r.total, 0) AS in_stock
FROM sales_order o
JOIN sales_order_line l ON l.order_id = o.id
LEFT JOIN (SELECT seller_id, order_number, line_number, SUM(quantity) AS total FROM stock_reservation
           GROUP BY seller_id, order_number, line_number) r
  ON r.seller_id = o.seller_id AND r.order_number = o.number AND r.line_number = l.line_number
WHERE l.item_id <> 0 AND l.parts IS NULL AND l.reserved <> COALESCE(r.total, 0)
