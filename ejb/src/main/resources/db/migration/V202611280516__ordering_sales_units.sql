-- Ordering: lines know the unit they were sold in and the type of their item. What was there was sold in the base unit, as goods.
ALTER TABLE basket_line
  ADD COLUMN unit VARCHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;

ALTER TABLE sales_order_line
  ADD COLUMN item_type VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT 'GOODS',
  ADD COLUMN sales_unit VARCHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN sales_factor DECIMAL(19,6) NOT NULL DEFAULT 1,
  ADD CONSTRAINT sales_order_line_factor CHECK (sales_factor > 0);

ALTER TABLE billing_line
  ADD COLUMN sales_unit VARCHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN sales_factor DECIMAL(19,6) NOT NULL DEFAULT 1,
  ADD CONSTRAINT billing_line_factor CHECK (sales_factor > 0);

ALTER TABLE despatch_line
  ADD COLUMN sales_unit VARCHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN sales_factor DECIMAL(19,6) NOT NULL DEFAULT 1,
  ADD CONSTRAINT despatch_line_factor CHECK (sales_factor > 0);

ALTER TABLE item
  DROP CONSTRAINT item_kind,
  ADD CONSTRAINT item_kind CHECK (kind IN ('GOODS', 'SERVICE', 'SPARE_PART', 'FAMILY', 'IMMEDIATE_SERVICE'));
