-- A delivery method's name is a row per language.
CREATE TABLE delivery_method_text (
  seller_id BIGINT      NOT NULL,
  method    VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  language  CHAR(2)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name      VARCHAR(80) NOT NULL,
  PRIMARY KEY (seller_id, method, language),
  CONSTRAINT delivery_method_text_method FOREIGN KEY (seller_id, method) REFERENCES delivery_method (seller_id, code),
  CONSTRAINT delivery_method_text_language CHECK (language REGEXP '^[a-z]{2}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO delivery_method_text (seller_id, method, language, name)
SELECT seller_id, code, 'pl', name_pl FROM delivery_method
UNION ALL SELECT seller_id, code, 'de', name_de FROM delivery_method
UNION ALL SELECT seller_id, code, 'en', name_en FROM delivery_method;

ALTER TABLE delivery_method DROP COLUMN name_pl, DROP COLUMN name_de, DROP COLUMN name_en;
