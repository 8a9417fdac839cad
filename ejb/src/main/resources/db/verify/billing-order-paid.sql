-- name: an order's paid amount is what was paid on its documents
SELECT o.number, o.paid, SUM(d.paid) AS documents_paid
FROM sales_order o JOIN billing_document d ON d.seller_id = o.seller_id AND d.order_number = o.number
GROUP BY o.id, o.number, o.paid
HAVING o.paid <> SUM(d.paid)
