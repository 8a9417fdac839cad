-- name: the pro-forma of a cancelled order is cancelled, with nothing paid and nothing open, and only that one is
SELECT d.number, o.number AS order_number, o.status, d.paid, d.open_amount, d.cancelled
FROM billing_document d JOIN sales_order o ON o.seller_id = d.seller_id AND o.number = d.order_number
WHERE (d.cancelled AND (o.status <> 'CANCELLED' OR d.kind <> 'PRO_FORMA'))
   OR (o.status = 'CANCELLED' AND d.kind = 'PRO_FORMA' AND (NOT d.cancelled OR d.paid <> 0 OR d.open_amount <> 0))
