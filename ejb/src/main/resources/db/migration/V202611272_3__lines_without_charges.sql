-- An order's lines are its goods; the delivery charge is no line people pack.
UPDATE sales_order o
   SET o.line_count = (SELECT COUNT(*) FROM sales_order_line l WHERE l.order_id = o.id AND l.item_id <> 0);
