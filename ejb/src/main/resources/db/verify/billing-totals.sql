-- name: a document's totals are the sums of its rates
SELECT d.number, d.net, d.vat, SUM(s.net) AS net_sum, SUM(s.vat) AS vat_sum
FROM billing_document d LEFT JOIN billing_vat_sum s ON s.document_id = d.id
GROUP BY d.id, d.number, d.net, d.vat
HAVING d.net <> COALESCE(SUM(s.net), 0) OR d.vat <> COALESCE(SUM(s.vat), 0)
