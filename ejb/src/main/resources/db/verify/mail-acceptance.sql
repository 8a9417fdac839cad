-- name: every order confirmed since the seller's first mail has its acceptance mail, unless a rule sends none
SELECT o.number, o.confirmed_at FROM sales_order o
JOIN (SELECT seller_id, MIN(created_at) AS since FROM mail GROUP BY seller_id) f
  ON f.seller_id = o.seller_id AND o.confirmed_at > f.since
LEFT JOIN mail m ON m.seller_id = o.seller_id AND m.event_key = CONCAT('ORDER_ACCEPTED/', o.number)
WHERE m.id IS NULL AND o.contact_email LIKE '%_@_%'
  AND NOT EXISTS (SELECT 1 FROM mail_rule r WHERE r.seller_id = o.seller_id AND r.event = 'ORDER_ACCEPTED'
                  AND r.active AND r.template_code IS NULL)
