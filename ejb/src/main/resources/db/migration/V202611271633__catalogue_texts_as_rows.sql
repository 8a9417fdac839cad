-- A category's name is a row per language, as an item's texts are.
CREATE TABLE category_text (
  category_id BIGINT       NOT NULL,
  language    CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name        VARCHAR(120) NOT NULL,
  PRIMARY KEY (category_id, language),
  CONSTRAINT category_text_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT category_text_language CHECK (language REGEXP '^[a-z]{2}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO category_text (category_id, language, name)
SELECT id, 'pl', name_pl FROM category
UNION ALL SELECT id, 'de', name_de FROM category
UNION ALL SELECT id, 'en', name_en FROM category;

ALTER TABLE category DROP COLUMN name_pl, DROP COLUMN name_de, DROP COLUMN name_en;

ALTER TABLE item_text DROP CONSTRAINT item_text_language;
ALTER TABLE item_text ADD CONSTRAINT item_text_language CHECK (language REGEXP '^[a-z]{2}$');
