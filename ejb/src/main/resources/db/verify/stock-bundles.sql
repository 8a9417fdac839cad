-- name: of each part of a bundle as much is reserved as the line has bundles reserved
SELECT o.number, l.line_number, p.item, l.reserved * p.quantity AS wanted, COALESCE(r.total, 0) AS in_stock
FROM sales_order o
JOIN sales_order_line l ON l.order_id = o.id AND l.parts IS NOT NULL
CROSS JOIN JSON_TABLE(l.parts, '$.parts[*]' COLUMNS (item BIGINT PATH '$.item', quantity DECIMAL(19,6) PATH '$.quantity')) p
LEFT JOIN (SELECT seller_id, order_number, line_number, item_id, SUM(quantity) AS total FROM stock_reservation
           WHERE bundle_id IS NOT NULL GROUP BY seller_id, order_number, line_number, item_id) r
  ON r.seller_id = o.seller_id AND r.order_number = o.number AND r.line_number = l.line_number AND r.item_id = p.item
WHERE l.reserved * p.quantity <> COALESCE(r.total, 0)
