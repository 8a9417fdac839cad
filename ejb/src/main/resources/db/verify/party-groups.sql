-- name: customers are in groups of their own seller
SELECT p.number, g.code FROM customer_group_member m JOIN partner p ON p.id = m.partner_id JOIN customer_group g ON g.id = m.group_id WHERE g.seller_id <> p.seller_id
