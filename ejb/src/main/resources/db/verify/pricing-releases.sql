-- name: a release is about its own seller's lists and items
SELECT r.number, e.list_id, e.item_id FROM price_release r JOIN price_release_entry e ON e.release_id = r.id LEFT JOIN price_list l ON l.id = e.list_id AND l.seller_id = r.seller_id LEFT JOIN item i ON i.id = e.item_id AND i.seller_id = r.seller_id WHERE l.id IS NULL OR i.id IS NULL
