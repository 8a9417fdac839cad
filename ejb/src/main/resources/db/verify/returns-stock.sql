-- name: what came back into stock is in the stock ledger
SELECT n.number, n.item_id, n.restocked, COALESCE(m.booked, 0) AS in_ledger
  FROM (SELECT g.seller_id, g.number, l.item_id, SUM(l.quantity) AS restocked
          FROM goods_return g JOIN (SELECT l.return_id, l.item_id, l.restocked AS quantity FROM goods_return_line l WHERE l.parts IS NULL
               UNION ALL SELECT l.return_id, p.item, l.restocked * p.quantity FROM goods_return_line l
               CROSS JOIN JSON_TABLE(l.parts, '$.parts[*]' COLUMNS (item BIGINT PATH '$.item', quantity DECIMAL(19,6) PATH '$.quantity')) p WHERE l.parts IS NOT NULL) l ON l.return_id = g.id
         GROUP BY g.seller_id, g.number, l.item_id) n
  LEFT JOIN (SELECT w.seller_id, s.reference COLLATE utf8mb4_nopad_bin AS number, s.item_id, SUM(s.quantity) AS booked
               FROM stock_movement s JOIN warehouse w ON w.id = s.warehouse_id
              WHERE s.kind = 'RETURN'
              GROUP BY w.seller_id, s.reference COLLATE utf8mb4_nopad_bin, s.item_id) m
    ON m.seller_id = n.seller_id AND m.number = n.number AND m.item_id = n.item_id
 WHERE n.restocked <> COALESCE(m.booked, 0)
