-- name: on the pro-forma of a closed order that is invoiced in full no money is left over
SELECT d.number, o.number AS order_number, d.paid, d.used, d.open_amount
FROM billing_document d JOIN sales_order o ON o.seller_id = d.seller_id AND o.number = d.order_number
WHERE o.status = 'CLOSED' AND d.kind = 'PRO_FORMA'
  AND NOT EXISTS (SELECT 1 FROM sales_order_line l WHERE l.order_id = o.id AND l.invoiced < l.ordered - l.cancelled)
  AND (d.paid <> d.used OR d.open_amount <> 0)
