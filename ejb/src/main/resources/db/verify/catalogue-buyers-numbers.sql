-- name: customers' own numbers are of the same seller's customers and items
SELECT b.id FROM buyers_item b LEFT JOIN v_party_partner p ON p.id = b.partner_id AND p.seller_id = b.seller_id LEFT JOIN item i ON i.id = b.item_id AND i.seller_id = b.seller_id WHERE p.id IS NULL OR i.id IS NULL
