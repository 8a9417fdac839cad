-- name: the numbers of invoices, advance invoices and corrections have no gap
SELECT seller_id, series, COUNT(*) AS documents, MIN(counter) AS first_counter, MAX(counter) AS last_counter
FROM (SELECT seller_id, REGEXP_REPLACE(number, '[0-9]+$', '') AS series, CAST(REGEXP_SUBSTR(number, '[0-9]+$') AS UNSIGNED) AS counter
      FROM billing_document WHERE kind IN ('SALES_INVOICE', 'CORRECTIVE_INVOICE', 'ADVANCE_INVOICE')) invoices
GROUP BY seller_id, series
HAVING COUNT(*) <> MAX(counter) - MIN(counter) + 1 OR MIN(counter) <> 1
