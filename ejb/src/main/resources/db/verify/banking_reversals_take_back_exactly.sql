-- name: banking: a reversing allocation takes back exactly what it reverses
SELECT r.source, r.amount, a.amount AS reversed
  FROM allocation r
  JOIN allocation a ON a.id = r.reverses_id
 WHERE r.amount <> -a.amount OR r.entry_id <> a.entry_id OR r.document_number <> a.document_number
