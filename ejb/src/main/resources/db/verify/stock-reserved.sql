-- name: reserved stock is the sum of open reservations
SELECT b.item_id, b.warehouse_id, b.reserved, COALESCE(r.total, 0) AS reservations
FROM stock_balance b
LEFT JOIN (SELECT item_id, warehouse_id, SUM(quantity) AS total FROM stock_reservation GROUP BY item_id, warehouse_id) r
  ON r.item_id = b.item_id AND r.warehouse_id = b.warehouse_id
WHERE b.reserved <> COALESCE(r.total, 0)
