-- name: agreed prices are of the same seller's customers and items
SELECT a.id FROM price_agreement a LEFT JOIN partner p ON p.id = a.partner_id AND p.seller_id = a.seller_id LEFT JOIN item i ON i.id = a.item_id AND i.seller_id = a.seller_id WHERE p.id IS NULL OR i.id IS NULL
