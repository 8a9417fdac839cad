-- name: no more of an order line comes back than has left
SELECT g.order_number, l.line_number, SUM(CASE WHEN g.status = 'ANNOUNCED' THEN l.quantity WHEN g.status = 'ACCEPTED' THEN l.accepted
                                               WHEN g.status IN ('ARRIVED', 'SETTLED') THEN l.restocked + l.scrapped ELSE 0 END) AS back,
       MAX(s.despatched) AS despatched
  FROM goods_return g JOIN goods_return_line l ON l.return_id = g.id
  JOIN sales_order o ON o.seller_id = g.seller_id AND o.number = g.order_number
  JOIN sales_order_line s ON s.order_id = o.id AND s.line_number = l.line_number
 GROUP BY g.seller_id, g.order_number, l.line_number
HAVING back > despatched
