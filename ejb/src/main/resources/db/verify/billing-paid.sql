-- name: what a document has been paid is the sum of its settlement rows
SELECT d.number, d.paid, d.advance
FROM billing_document d LEFT JOIN billing_settlement s ON s.document_id = d.id
GROUP BY d.id, d.number, d.paid, d.advance
HAVING d.paid <> COALESCE(SUM(IF(s.kind IN ('PAYMENT', 'REVERSAL'), s.amount, 0)), 0)
    OR d.advance <> COALESCE(SUM(IF(s.kind IN ('ADVANCE', 'ADVANCE_RETURNED'), s.amount, 0)), 0)
