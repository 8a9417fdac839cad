-- name: a customer's own price list is one of the seller's in the customer's currency
SELECT p.number, p.price_list FROM partner p LEFT JOIN price_list l ON l.seller_id = p.seller_id AND l.code = p.price_list AND l.currency = p.currency WHERE p.price_list IS NOT NULL AND l.id IS NULL
