-- name: each goods-issue note is in the stock ledger with its quantities
SELECT d.number, l.item_id, SUM(l.quantity) AS on_note,
       (SELECT COALESCE(-SUM(m.quantity), 0) FROM stock_movement m JOIN warehouse w ON w.id = m.warehouse_id
         WHERE m.reference = d.number AND m.item_id = l.item_id AND m.kind = 'ISSUE'
           AND w.seller_id = d.seller_id) AS in_ledger
  FROM despatch d JOIN despatch_line l ON l.despatch_id = d.id
 GROUP BY d.seller_id, d.number, l.item_id
HAVING on_note <> in_ledger
