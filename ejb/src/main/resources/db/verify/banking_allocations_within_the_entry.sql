-- name: banking: no more is allocated than the entry brought in, and nothing below zero
SELECT e.reference, e.amount, e.allocated, e.written_off
  FROM statement_entry e
 WHERE e.allocated < 0 OR e.written_off < 0 OR e.allocated + e.written_off > GREATEST(e.amount, 0)
