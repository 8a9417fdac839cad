-- name: the payment terms that a customer has agreed are there
SELECT p.seller_id, p.number, p.payment_terms FROM partner p LEFT JOIN payment_terms t ON t.seller_id = p.seller_id AND t.code = p.payment_terms WHERE p.payment_terms IS NOT NULL AND t.id IS NULL AND (p.payment_terms <> 'ADVANCE' OR EXISTS (SELECT 1 FROM payment_terms o WHERE o.seller_id = p.seller_id))
