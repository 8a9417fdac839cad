-- name: an order's net total is the sum of its lines
SELECT o.number, o.net, SUM(l.net) AS line_sum
FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
GROUP BY o.id, o.number, o.net
HAVING o.net <> SUM(l.net)
