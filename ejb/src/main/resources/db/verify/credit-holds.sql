-- name: an order that waits for credit is kept back and goes on, and is its customer's
SELECT h.order_number, o.status, o.held, h.partner_id
FROM credit_hold h LEFT JOIN sales_order o ON o.seller_id = h.seller_id AND o.number = h.order_number
WHERE h.state = 'HELD' AND (o.id IS NULL OR NOT o.held OR o.status IN ('CANCELLED', 'CLOSED', 'DESPATCHED') OR o.partner_id <> h.partner_id)
