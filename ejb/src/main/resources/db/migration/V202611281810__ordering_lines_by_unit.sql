-- Ordering: an item has a line of its own in each unit, in baskets and lists. A line without a unit is in the base unit.
ALTER TABLE basket_line
  ADD COLUMN line_unit VARCHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin AS (COALESCE(unit, '')) VIRTUAL,
  DROP KEY basket_line_item,
  ADD UNIQUE KEY basket_line_item (user_id, item_id, line_unit);

ALTER TABLE shopping_list_line
  ADD COLUMN line_unit VARCHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin AS (COALESCE(unit, '')) VIRTUAL,
  DROP KEY shopping_list_line_item,
  ADD UNIQUE KEY shopping_list_line_item (list_id, item_id, line_unit);
