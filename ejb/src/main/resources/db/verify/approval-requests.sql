-- name: a request that was approved is an order of who asked, and none is left between
SELECT r.reference FROM approval_request r
LEFT JOIN sales_order o ON o.seller_id = r.seller_id AND o.number = r.order_number
WHERE r.state = 'APPROVED' OR (r.state = 'ORDERED' AND (o.id IS NULL OR o.placed_by_user <> r.requester_id))
