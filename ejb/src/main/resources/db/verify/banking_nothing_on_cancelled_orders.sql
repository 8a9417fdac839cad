-- name: banking: no money is allocated to a document of a cancelled order
SELECT a.document_number, o.number AS order_number, SUM(a.amount) AS allocated
  FROM allocation a
  JOIN statement_entry e ON e.id = a.entry_id
  JOIN sales_order o ON o.seller_id = e.seller_id AND o.number = a.order_number
 WHERE o.status = 'CANCELLED'
 GROUP BY o.id, o.number, a.document_number
HAVING SUM(a.amount) <> 0
