-- name: banking: an entry's allocated amount is the sum of its allocations
SELECT e.reference, e.allocated, COALESCE(SUM(a.amount), 0) AS allocations
  FROM statement_entry e
  LEFT JOIN allocation a ON a.entry_id = e.id
 GROUP BY e.id, e.reference, e.allocated
HAVING e.allocated <> allocations
