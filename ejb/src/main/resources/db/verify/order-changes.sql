-- name: the last change of an order left the total it says
SELECT o.number, o.gross, c.gross_after
FROM sales_order o
JOIN order_change c ON c.order_id = o.id
WHERE c.status IN ('MADE', 'ACCEPTED')
  AND c.decided_at = (SELECT MAX(l.decided_at) FROM order_change l WHERE l.order_id = o.id AND l.status IN ('MADE', 'ACCEPTED'))
  AND o.gross <> c.gross_after
