-- name: of a customer's own numbers of an item exactly one is printed
SELECT b.partner_id, b.item_id FROM buyers_item b GROUP BY b.partner_id, b.item_id HAVING SUM(b.preferred) <> 1
