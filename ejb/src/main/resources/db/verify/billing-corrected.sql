-- name: what an invoice comes to with its corrections is the VAT on its net once per rate, never below zero
SELECT i.number, s.vat_category, s.vat_percent, SUM(s.net) AS net, SUM(s.vat) AS vat
FROM (SELECT DISTINCT corrects_id AS root, corrects_id AS id FROM billing_document WHERE corrects_id IS NOT NULL
      UNION ALL SELECT corrects_id, id FROM billing_document WHERE corrects_id IS NOT NULL) c
JOIN billing_document i ON i.id = c.root
JOIN billing_vat_sum s ON s.document_id = c.id
WHERE i.kind = 'SALES_INVOICE'
GROUP BY i.id, i.seller_id, i.order_number, i.number, s.vat_category, s.vat_percent
HAVING SUM(s.net) < 0 OR SUM(s.vat) < 0
    OR ABS(SUM(s.vat) - ROUND(SUM(s.net) * s.vat_percent / 100, 2)) > 0.01 * (
      SELECT COUNT(*) FROM billing_document e
      WHERE e.seller_id = i.seller_id AND e.order_number = i.order_number AND e.kind = 'SALES_INVOICE')
