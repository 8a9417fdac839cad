-- name: what a customer's documents have been paid is what of the bank's entries is allocated to them, in each currency
SELECT x.seller_id, x.partner_id, x.currency, SUM(x.paid) AS paid, SUM(x.allocated) AS allocated
FROM (SELECT seller_id, partner_id, currency, gross - advance - carried - open_amount AS paid, 0 AS allocated FROM billing_document
      UNION ALL
      SELECT e.seller_id, a.partner_id, e.currency, 0, a.amount FROM allocation a JOIN statement_entry e ON e.id = a.entry_id) x
GROUP BY x.seller_id, x.partner_id, x.currency
HAVING SUM(x.paid) <> SUM(x.allocated)
