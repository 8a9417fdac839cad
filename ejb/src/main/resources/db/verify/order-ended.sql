-- name: nothing is reserved for an order that has ended
SELECT o.number, o.status, SUM(r.quantity) AS reserved
FROM sales_order o JOIN stock_reservation r ON r.seller_id = o.seller_id AND r.order_number = o.number
WHERE o.status IN ('CANCELLED', 'CLOSED', 'DESPATCHED')
GROUP BY o.id, o.number, o.status
HAVING SUM(r.quantity) <> 0
