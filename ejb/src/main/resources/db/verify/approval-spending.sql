-- name: what an order takes of its person's limit is its net total, and nothing once it is cancelled
SELECT e.order_number, SUM(e.amount) AS taken, o.net, o.status
FROM spending_entry e JOIN sales_order o ON o.seller_id = e.seller_id AND o.number = e.order_number
GROUP BY e.seller_id, e.order_number, o.net, o.status
HAVING SUM(e.amount) <> IF(o.status = 'CANCELLED', 0, o.net)
