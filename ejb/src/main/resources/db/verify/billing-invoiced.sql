-- name: what an order line was invoiced is on its invoices
SELECT o.number, l.line_number, l.invoiced, COALESCE(SUM(b.quantity), 0) AS on_invoices
FROM sales_order o
JOIN sales_order_line l ON l.order_id = o.id
LEFT JOIN billing_document d ON d.seller_id = o.seller_id AND d.order_number = o.number AND d.kind = 'SALES_INVOICE'
LEFT JOIN billing_line b ON b.document_id = d.id AND b.order_line = l.line_number
GROUP BY o.number, l.id, l.line_number, l.invoiced
HAVING l.invoiced <> COALESCE(SUM(b.quantity), 0)
