-- name: VAT in the seller's currency is VAT at the document's rate, of an invoice with its corrections as a whole
SELECT d.number, d.rate, SUM(s.vat) AS vat, SUM(s.home_vat) AS home_vat
FROM billing_document d
JOIN billing_document c ON c.id = d.id OR c.corrects_id = d.id
JOIN billing_vat_sum s ON s.document_id = c.id
WHERE d.kind <> 'CORRECTIVE_INVOICE' AND NOT EXISTS (SELECT 1 FROM billing_deduction x WHERE x.document_id = d.id)
GROUP BY d.id, d.number, d.rate, s.vat_category, s.vat_percent
HAVING (d.rate IS NULL) <> (SUM(s.home_vat) IS NULL) OR SUM(s.home_vat) <> ROUND(SUM(s.vat) * d.rate, 2)
