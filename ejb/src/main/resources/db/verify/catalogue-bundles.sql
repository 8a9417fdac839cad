-- name: a bundle has parts of its own seller, and no bundle is a part of one
SELECT b.id FROM bundle_part b JOIN item i ON i.id = b.item_id JOIN item o ON o.id = b.part_id
WHERE i.seller_id <> b.seller_id OR o.seller_id <> b.seller_id OR i.kind <> 'BUNDLE' OR o.kind IN ('BUNDLE', 'FAMILY')
