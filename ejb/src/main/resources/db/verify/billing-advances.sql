-- name: nothing is deducted of an advance invoice but what it says with its corrections, and all of it once the order is invoiced
SELECT a.number, s.vat_category, s.vat_percent, SUM(s.net) AS net, SUM(s.vat) AS vat
FROM billing_document a
JOIN (SELECT d.id, d.id AS advance_id FROM billing_document d WHERE d.kind = 'ADVANCE_INVOICE'
      UNION ALL SELECT c.id, c.corrects_id FROM billing_document c WHERE c.corrects_id IS NOT NULL) p ON p.advance_id = a.id
JOIN billing_vat_sum s ON s.document_id = p.id
WHERE a.kind = 'ADVANCE_INVOICE'
GROUP BY a.id, a.seller_id, a.number, a.order_number, s.vat_category, s.vat_percent
HAVING SUM(s.net) + SUM(s.vat) < (
  SELECT COALESCE(SUM(x.net + x.vat), 0) FROM billing_deduction x JOIN billing_document f ON f.id = x.document_id
  WHERE f.seller_id = a.seller_id AND x.advance_number = a.number AND x.vat_category = s.vat_category AND x.vat_percent = s.vat_percent)
 OR (SUM(s.net) + SUM(s.vat) <> (
  SELECT COALESCE(SUM(x.net + x.vat), 0) FROM billing_deduction x JOIN billing_document f ON f.id = x.document_id
  WHERE f.seller_id = a.seller_id AND x.advance_number = a.number AND x.vat_category = s.vat_category AND x.vat_percent = s.vat_percent)
  AND NOT EXISTS (SELECT 1 FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
    WHERE o.seller_id = a.seller_id AND o.number = a.order_number AND l.invoiced < l.ordered - l.cancelled))
