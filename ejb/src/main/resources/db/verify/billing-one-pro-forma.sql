-- name: every accepted order has its pro-forma where the seller issues it by rule
SELECT o.number, o.confirmed_at
FROM sales_order o
WHERE o.confirmed_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM setting s WHERE s.seller_id = o.seller_id AND s.name = 'billing.pro-forma-automatically' AND s.value = 'false')
  AND NOT EXISTS (SELECT 1 FROM billing_document d WHERE d.seller_id = o.seller_id AND d.order_number = o.number AND d.kind = 'PRO_FORMA')
