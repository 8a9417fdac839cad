-- name: an order and its customer belong to the same seller
SELECT o.number FROM sales_order o LEFT JOIN partner p ON p.id = o.partner_id AND p.seller_id = o.seller_id WHERE p.id IS NULL
