-- name: a derived list has a rate exactly where its currency is another than its source's
SELECT l.code, s.code AS source FROM price_list l JOIN price_list s ON s.id = l.derived_from WHERE s.seller_id <> l.seller_id OR (l.rate IS NULL) <> (l.currency = s.currency)
