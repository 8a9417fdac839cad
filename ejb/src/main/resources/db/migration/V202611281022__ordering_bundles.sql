-- Ordering, shipping, billing: the parts of a bundle are frozen with the item of the line, in the same column of each table of lines.
ALTER TABLE sales_order_line ADD COLUMN parts MEDIUMTEXT NULL;

ALTER TABLE despatch_line ADD COLUMN parts MEDIUMTEXT NULL;

ALTER TABLE billing_line ADD COLUMN parts MEDIUMTEXT NULL;
