-- name: a line is promised for the day that was said last, to the order's own customer
SELECT o.number, l.line_number, l.promised_on, p.after_on
  FROM order_promise p JOIN sales_order o ON o.id = p.order_id
  JOIN sales_order_line l ON l.order_id = p.order_id AND l.line_number = p.line_number
 WHERE p.partner_id <> o.partner_id OR p.seller_id <> o.seller_id
    OR (p.after_on IS NOT NULL AND NOT (l.promised_on <=> p.after_on)
        AND p.at = (SELECT MAX(q.at) FROM order_promise q WHERE q.order_id = p.order_id AND q.line_number = p.line_number))
