-- name: what corrections take off is on both sides, and nothing is a credit while its invoice is open
SELECT d.number, d.carried, COALESCE(SUM(s.amount), 0) AS on_rows
FROM billing_document d
LEFT JOIN billing_document i ON i.id = d.corrects_id
LEFT JOIN billing_settlement s ON s.document_id = d.id AND s.kind = 'CORRECTION'
WHERE d.kind = 'SALES_INVOICE' OR i.kind = 'SALES_INVOICE'
GROUP BY d.id, d.number, d.carried
HAVING d.carried <> COALESCE(SUM(s.amount), 0)
UNION ALL
SELECT c.number, c.open_amount, i.open_amount
FROM billing_document c JOIN billing_document i ON i.id = c.corrects_id
WHERE c.open_amount < 0 AND i.open_amount > 0
