-- name: despatched quantities of order lines are the sums of their goods-issue notes
SELECT o.number, ol.line_number, ol.despatched, COALESCE(SUM(l.quantity), 0) AS on_notes
  FROM sales_order o JOIN sales_order_line ol ON ol.order_id = o.id AND ol.item_id <> 0 AND ol.item_type NOT IN ('SERVICE', 'IMMEDIATE_SERVICE')
  LEFT JOIN despatch d ON d.seller_id = o.seller_id AND d.order_number = o.number
  LEFT JOIN despatch_line l ON l.despatch_id = d.id AND l.line_number = ol.line_number
 GROUP BY o.id, o.number, ol.line_number, ol.despatched
HAVING ol.despatched <> on_notes
