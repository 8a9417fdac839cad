-- name: VAT is taken once per rate on the sum; a later part of an order may differ by what earlier parts were rounded
SELECT d.number, s.vat_category, s.vat_percent, s.net, s.vat
FROM billing_vat_sum s JOIN billing_document d ON d.id = s.document_id
WHERE d.kind NOT IN ('CORRECTIVE_INVOICE', 'ADVANCE_INVOICE')
  AND s.vat <> ROUND(s.net * s.vat_percent / 100, 2)
  AND ABS(s.vat - ROUND(s.net * s.vat_percent / 100, 2)) > 0.01 * (
    SELECT COUNT(*) FROM billing_document e
    WHERE e.seller_id = d.seller_id AND e.order_number = d.order_number
      AND e.kind = 'SALES_INVOICE' AND d.kind = 'SALES_INVOICE' AND d.adds_up AND e.id < d.id)
