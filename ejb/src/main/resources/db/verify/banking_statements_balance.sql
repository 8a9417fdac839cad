-- name: banking: a statement that agreed and brought only new entries still adds up
SELECT s.id, s.opening, s.closing, COALESCE(SUM(e.amount), 0) AS entries
  FROM bank_statement s
  LEFT JOIN statement_entry e ON e.statement_id = s.id AND e.status = 'BOOKED'
 WHERE s.balance_check = 'AGREES' AND s.entries_known = 0 AND NOT s.withdrawn
 GROUP BY s.id, s.opening, s.closing
HAVING s.opening + entries <> s.closing
