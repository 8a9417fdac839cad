-- name: VAT in the seller's currency is VAT at the document's rate, of an invoice with its corrections as a whole
SELECT d.number, d.rate, SUM(s.vat) AS vat, SUM(s.home_vat) AS home_vat
FROM (SELECT id AS root, id FROM billing_document WHERE rate IS NOT NULL AND kind <> 'CORRECTIVE_INVOICE'
      UNION ALL SELECT corrects_id, id FROM billing_document WHERE rate IS NOT NULL AND corrects_id IS NOT NULL) c
JOIN billing_document d ON d.id = c.root
JOIN billing_vat_sum s ON s.document_id = c.id
WHERE NOT EXISTS (SELECT 1 FROM billing_deduction x WHERE x.document_id = d.id)
GROUP BY d.id, d.number, d.rate, s.vat_category, s.vat_percent
HAVING SUM(s.home_vat) IS NULL OR SUM(s.home_vat) <> ROUND(SUM(s.vat) * d.rate, 2)
UNION ALL
SELECT d.number, d.rate, s.vat, s.home_vat
FROM billing_document d JOIN billing_vat_sum s ON s.document_id = d.id
WHERE d.rate IS NULL AND s.home_vat IS NOT NULL
