-- Catalogue: all that a wholesaler keeps of an item. What was there stays as it was: goods, ordered by their packaging.
ALTER TABLE item
  MODIFY COLUMN ean VARCHAR(14) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN kind VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT 'GOODS',
  ADD COLUMN maker_number VARCHAR(80) NULL,
  ADD COLUMN supplier VARCHAR(120) NULL,
  ADD COLUMN supplier_number VARCHAR(80) NULL,
  ADD COLUMN length_mm DECIMAL(19,6) NULL,
  ADD COLUMN width_mm DECIMAL(19,6) NULL,
  ADD COLUMN height_mm DECIMAL(19,6) NULL,
  ADD COLUMN customs_code CHAR(8) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN origin CHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN minimum DECIMAL(19,6) NULL,
  ADD COLUMN carton DECIMAL(19,6) NULL,
  ADD COLUMN successor_id BIGINT NULL,
  ADD INDEX item_successor (successor_id),
  ADD CONSTRAINT item_successor FOREIGN KEY (successor_id) REFERENCES item (id),
  ADD CONSTRAINT item_kind CHECK (kind IN ('GOODS', 'SERVICE', 'SPARE_PART')),
  ADD CONSTRAINT item_minimum CHECK (minimum > 0),
  ADD CONSTRAINT item_carton CHECK (carton > 0),
  ADD CONSTRAINT item_succeeded CHECK (successor_id <> id);

-- A description is kept twice: as it is searched and sent in mails, and as it is formatted on pages.
ALTER TABLE item_text
  ADD COLUMN summary VARCHAR(500) NOT NULL DEFAULT '',
  ADD COLUMN formatted MEDIUMTEXT NULL;

-- What else an item is sold in: how many of its own unit are one of these.
CREATE TABLE item_unit (
  item_id BIGINT        NOT NULL,
  unit    VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  factor  DECIMAL(19,6) NOT NULL,
  PRIMARY KEY (item_id, unit),
  CONSTRAINT item_unit_item FOREIGN KEY (item_id) REFERENCES item (id),
  CONSTRAINT item_unit_factor CHECK (factor > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Where an item is found besides its main category.
CREATE TABLE item_place (
  item_id     BIGINT NOT NULL,
  category_id BIGINT NOT NULL,
  PRIMARY KEY (item_id, category_id),
  INDEX item_place_category (category_id, item_id),
  CONSTRAINT item_place_item FOREIGN KEY (item_id) REFERENCES item (id),
  CONSTRAINT item_place_category FOREIGN KEY (category_id) REFERENCES category (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was changed of an item, value by value; nothing is ever taken out.
CREATE TABLE item_change (
  id      BIGINT       NOT NULL PRIMARY KEY,
  item_id BIGINT       NOT NULL,
  at      DATETIME(6)  NOT NULL,
  who     VARCHAR(120) NOT NULL,
  field   VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  before_value VARCHAR(300) NOT NULL,
  after_value  VARCHAR(300) NOT NULL,
  INDEX item_change_item (item_id, at, id),
  CONSTRAINT item_change_item FOREIGN KEY (item_id) REFERENCES item (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Categories stand in the order of their names until somebody puts them into another one.
ALTER TABLE category
  ADD COLUMN place INT NOT NULL DEFAULT 0,
  ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN picture_file_id BIGINT NULL;

ALTER TABLE category_text
  ADD COLUMN long_name VARCHAR(200) NOT NULL DEFAULT '',
  ADD COLUMN meta_description VARCHAR(320) NOT NULL DEFAULT '';
