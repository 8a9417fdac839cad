-- name: what was done of order lines of work is the sum of what was booked
SELECT o.number, l.line_number, l.despatched, COALESCE(SUM(w.quantity), 0) AS booked
  FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id AND l.item_id <> 0
  LEFT JOIN order_work w ON w.order_id = o.id AND w.line_number = l.line_number
 WHERE l.item_type IN ('SERVICE', 'IMMEDIATE_SERVICE')
 GROUP BY o.id, o.number, l.line_number, l.despatched
HAVING l.despatched <> booked
