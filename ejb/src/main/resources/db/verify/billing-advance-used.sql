-- name: what a pro-forma's advance was used for is on its invoices
SELECT p.number, p.used, COALESCE(SUM(i.advance), 0) AS on_invoices
FROM billing_document p LEFT JOIN billing_document i ON i.pro_forma_id = p.id
WHERE p.kind = 'PRO_FORMA'
GROUP BY p.id, p.number, p.used
HAVING p.used <> COALESCE(SUM(i.advance), 0)
