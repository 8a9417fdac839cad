-- name: banking: no more is allocated than the entry brought in, and nothing below zero
SELECT e.reference, e.amount, e.allocated
  FROM statement_entry e
 WHERE e.allocated < 0 OR e.allocated > GREATEST(e.amount, 0)
