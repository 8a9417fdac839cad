-- name: VAT is taken once per rate on the sum
SELECT d.number, s.vat_category, s.vat_percent, s.net, s.vat
FROM billing_vat_sum s JOIN billing_document d ON d.id = s.document_id
WHERE s.vat <> ROUND(s.net * s.vat_percent / 100, 2)
