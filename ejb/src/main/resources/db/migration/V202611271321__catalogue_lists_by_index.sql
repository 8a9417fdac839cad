-- A page of items comes out of an index in its order: by number in all or in a category, by name in
-- each language's alphabet (names compare without accents, Polish has letters of its own).
ALTER TABLE item
  ADD INDEX item_list (seller_id, active, number),
  ADD INDEX item_category_list (category_id, active, seller_id, number);

ALTER TABLE item_text
  ADD COLUMN name_polish VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_polish_ai_ci
    AS (name) VIRTUAL,
  ADD INDEX item_text_by_name_polish (language, name_polish, item_id),
  ADD INDEX item_text_by_name (language, name, item_id);
