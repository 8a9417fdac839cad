-- name: an order line sold in another unit is a whole number of them
SELECT o.number, l.line_number, l.ordered, l.sales_unit, l.sales_factor
FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
WHERE (l.sales_unit IS NULL AND l.sales_factor <> 1) OR (l.sales_unit IS NOT NULL AND MOD(l.ordered, l.sales_factor) <> 0)
