-- name: an order waits for as many lines as nobody has decided on, and is not confirmed before
SELECT o.number, o.open_lines, o.status, COUNT(l.id) AS open_rows
  FROM sales_order o
  LEFT JOIN order_open_line l ON l.order_id = o.id AND l.state = 'OPEN'
 WHERE o.open_lines <> 0 OR l.id IS NOT NULL
 GROUP BY o.id, o.number, o.open_lines, o.status
HAVING o.open_lines <> COUNT(l.id) OR o.status NOT IN ('SUBMITTED', 'CANCELLED')
