-- name: an order that costs nothing is paid
SELECT o.number, o.payment_status
FROM sales_order o
WHERE o.gross = 0 AND o.payment_status <> 'PAID'
