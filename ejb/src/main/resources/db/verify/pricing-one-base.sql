-- name: at most one base price list of a currency is valid on any day
SELECT a.code, b.code AS other FROM price_list a JOIN price_list b ON b.seller_id = a.seller_id AND b.currency = a.currency AND b.id > a.id WHERE a.base AND b.base AND (a.valid_to IS NULL OR a.valid_to >= b.valid_from) AND (b.valid_to IS NULL OR b.valid_to >= a.valid_from)
