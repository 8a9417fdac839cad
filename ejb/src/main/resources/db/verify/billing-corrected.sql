-- name: what an invoice comes to with its corrections is the VAT on its net once per rate, never below zero
SELECT i.number, s.vat_category, s.vat_percent, SUM(s.net) AS net, SUM(s.vat) AS vat
FROM billing_document i
JOIN billing_document d ON d.id = i.id OR d.corrects_id = i.id
JOIN billing_vat_sum s ON s.document_id = d.id
WHERE i.kind = 'SALES_INVOICE' AND i.id IN (SELECT corrects_id FROM billing_document WHERE corrects_id IS NOT NULL)
GROUP BY i.id, i.number, s.vat_category, s.vat_percent
HAVING SUM(s.net) < 0 OR SUM(s.vat) < 0
    OR ABS(SUM(s.vat) - ROUND(SUM(s.net) * s.vat_percent / 100, 2)) > 0.01 * (
      SELECT COUNT(*) FROM billing_document e JOIN billing_document o ON o.seller_id = e.seller_id AND o.order_number = e.order_number
      WHERE o.number = i.number AND e.kind = 'SALES_INVOICE')
