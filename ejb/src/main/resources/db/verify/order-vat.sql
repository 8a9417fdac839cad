-- name: an order's VAT is taken once per rate on the sum of the lines
SELECT o.number, o.vat, SUM(r.tax) AS computed
FROM sales_order o
JOIN (SELECT l.order_id, ROUND(SUM(l.net) * l.vat_percent / 100, 2) AS tax
      FROM sales_order_line l GROUP BY l.order_id, l.vat_category, l.vat_percent) r ON r.order_id = o.id
WHERE o.currency IN ('PLN', 'EUR', 'USD')
GROUP BY o.id, o.number, o.vat
HAVING o.vat <> SUM(r.tax)
