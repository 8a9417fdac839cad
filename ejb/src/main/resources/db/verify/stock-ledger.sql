-- name: stock ledger adds up to what is on hand
SELECT b.item_id, b.warehouse_id, b.on_hand, COALESCE(m.total, 0) AS ledger
FROM stock_balance b
LEFT JOIN (SELECT item_id, warehouse_id, SUM(quantity) AS total FROM stock_movement GROUP BY item_id, warehouse_id) m
  ON m.item_id = b.item_id AND m.warehouse_id = b.warehouse_id
WHERE b.on_hand <> COALESCE(m.total, 0)
