-- name: an order knows its documents and parcels, with their days
SELECT o.number, d.kind, d.number AS paper
  FROM billing_document d JOIN sales_order o ON o.seller_id = d.seller_id AND o.number = d.order_number
  LEFT JOIN order_paper p ON p.order_id = o.id AND p.kind = d.kind AND p.number = d.number AND p.on_day = d.issue_date
 WHERE p.id IS NULL
UNION ALL
SELECT o.number, 'PARCEL', c.number
  FROM parcel c JOIN sales_order o ON o.seller_id = c.seller_id AND o.number = c.order_number
  LEFT JOIN order_paper p ON p.order_id = o.id AND p.kind = 'PARCEL' AND p.number = c.number AND p.on_day = c.dispatched_on
 WHERE p.id IS NULL
