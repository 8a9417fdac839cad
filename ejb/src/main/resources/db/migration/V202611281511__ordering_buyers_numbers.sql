-- Ordering, shipping, billing: the customer's own number is frozen with the item of the line, in the same column of each table of lines.
ALTER TABLE sales_order_line ADD COLUMN buyers_number VARCHAR(40) NULL;

ALTER TABLE despatch_line ADD COLUMN buyers_number VARCHAR(40) NULL;

ALTER TABLE billing_line ADD COLUMN buyers_number VARCHAR(40) NULL;
