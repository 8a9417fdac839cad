-- name: of a closed order all goods have left or are cancelled; nothing is cancelled of others
SELECT o.number, o.status, l.line_number, l.ordered, l.despatched, l.cancelled
FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
WHERE l.item_id <> 0
  AND l.cancelled <> IF(o.status = 'CLOSED', l.ordered - l.despatched, 0)
