-- name: banking: a returned payment pays nothing, and the entry that returns it takes exactly its amount
SELECT e.reference, e.work, e.amount, e.allocated, r.reference AS returned_by, r.amount AS returned
  FROM statement_entry e
  LEFT JOIN statement_entry r ON r.returns_id = e.id
 WHERE (e.work = 'RETURNED' AND (r.id IS NULL OR e.allocated <> 0))
    OR (r.id IS NOT NULL
        AND (e.work <> 'RETURNED' OR r.work <> 'SETTLED' OR r.amount <> -e.amount
             OR r.seller_id <> e.seller_id OR r.currency <> e.currency))
