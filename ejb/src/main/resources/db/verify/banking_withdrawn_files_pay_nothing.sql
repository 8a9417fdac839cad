-- name: banking: of a withdrawn file nothing is allocated and nothing waits
SELECT e.reference, e.status, e.work, e.allocated, e.written_off
  FROM statement_entry e
  JOIN bank_statement s ON s.id = e.statement_id
 WHERE (s.withdrawn OR e.status = 'WITHDRAWN')
   AND NOT (s.withdrawn AND e.status = 'WITHDRAWN' AND e.work = 'NOT_NEEDED'
            AND e.allocated = 0 AND e.written_off = 0 AND e.returns_id IS NULL)
