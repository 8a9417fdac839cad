-- name: each goods-issue note is in the stock ledger with its quantities
SELECT n.number, n.item_id, n.on_note, COALESCE(m.issued, 0) AS in_ledger
  FROM (SELECT d.seller_id, d.number, l.item_id, SUM(l.quantity) AS on_note
          FROM despatch d JOIN (SELECT l.despatch_id, l.item_id, l.quantity FROM despatch_line l WHERE l.parts IS NULL
               UNION ALL SELECT l.despatch_id, p.item, l.quantity * p.quantity FROM despatch_line l
               CROSS JOIN JSON_TABLE(l.parts, '$.parts[*]' COLUMNS (item BIGINT PATH '$.item', quantity DECIMAL(19,6) PATH '$.quantity')) p WHERE l.parts IS NOT NULL) l ON l.despatch_id = d.id
         GROUP BY d.seller_id, d.number, l.item_id) n
  LEFT JOIN (SELECT w.seller_id, s.reference COLLATE utf8mb4_nopad_bin AS number, s.item_id, -SUM(s.quantity) AS issued
               FROM stock_movement s JOIN warehouse w ON w.id = s.warehouse_id
              WHERE s.kind = 'ISSUE'
              GROUP BY w.seller_id, s.reference COLLATE utf8mb4_nopad_bin, s.item_id) m
    ON m.seller_id = n.seller_id AND m.number = n.number AND m.item_id = n.item_id
 WHERE n.on_note <> COALESCE(m.issued, 0)
