-- name: the invoices of an order that is invoiced in full add up to the order
SELECT o.number, o.net, o.vat, SUM(d.net) AS invoiced_net, SUM(d.vat) AS invoiced_vat
FROM sales_order o
JOIN billing_document d ON d.seller_id = o.seller_id AND d.order_number = o.number AND d.kind = 'SALES_INVOICE'
WHERE o.status <> 'CLOSED'
  AND NOT EXISTS (SELECT 1 FROM sales_order_line l WHERE l.order_id = o.id AND l.invoiced < l.ordered)
GROUP BY o.id, o.number, o.net, o.vat
HAVING MAX(d.adds_up) AND (SUM(d.net) <> o.net OR SUM(d.vat) <> o.vat)
