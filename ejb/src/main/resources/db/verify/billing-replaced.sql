-- name: nothing is open on a pro-forma that was replaced, nothing unused is paid on it, and the order has another one
SELECT d.number, d.order_number, d.open_amount, d.paid, d.used
FROM billing_document d
WHERE d.replaced
  AND (d.kind <> 'PRO_FORMA' OR d.open_amount <> 0 OR d.paid <> d.used
       OR NOT EXISTS (SELECT 1 FROM billing_document n
                      WHERE n.seller_id = d.seller_id AND n.order_number = d.order_number AND n.kind = 'PRO_FORMA' AND NOT n.replaced))
