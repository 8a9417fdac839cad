-- name: banking: an entry is settled exactly when nothing of it is left, and waits only while something is
SELECT e.reference, e.work, e.amount, e.allocated, e.written_off
  FROM statement_entry e
 WHERE (e.work = 'SETTLED' AND e.amount > 0 AND e.allocated + e.written_off <> e.amount)
    OR (e.work = 'SETTLED' AND e.amount <= 0 AND e.returns_id IS NULL)
    OR (e.work IN ('WAITING', 'ON_ACCOUNT', 'IGNORED') AND e.written_off <> 0)
    OR (e.work IN ('WAITING', 'ON_ACCOUNT') AND e.amount > 0 AND e.allocated >= e.amount)
