-- name: an item names items of its own seller
SELECT r.id FROM item_relation r JOIN item i ON i.id = r.item_id JOIN item o ON o.id = r.related_id WHERE i.seller_id <> r.seller_id OR o.seller_id <> r.seller_id
