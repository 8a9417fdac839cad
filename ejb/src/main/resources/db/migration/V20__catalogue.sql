-- Catalogue: category tree, items, texts in three languages with full-text search.

CREATE TABLE category (
  id         BIGINT      NOT NULL PRIMARY KEY,
  seller_id  BIGINT      NOT NULL,
  code       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  parent_id  BIGINT      NULL,
  path       VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name_pl    VARCHAR(120) NOT NULL,
  name_de    VARCHAR(120) NOT NULL,
  name_en    VARCHAR(120) NOT NULL,
  UNIQUE KEY category_code (seller_id, code),
  INDEX category_path (seller_id, path),
  CONSTRAINT category_parent FOREIGN KEY (parent_id) REFERENCES category (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE item (
  id              BIGINT        NOT NULL PRIMARY KEY,
  version         BIGINT        NOT NULL DEFAULT 0,
  seller_id       BIGINT        NOT NULL,
  number          VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  plain_number    VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  ean             CHAR(13)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  category_id     BIGINT        NOT NULL,
  unit            VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  packaging       DECIMAL(19,6) NOT NULL,
  weight_kg       DECIMAL(19,6) NOT NULL,
  vat_class       VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  maker           VARCHAR(80)   NULL,
  picture_file_id BIGINT        NULL,
  active          BOOLEAN       NOT NULL,
  UNIQUE KEY item_number (seller_id, number),
  INDEX item_plain_number (seller_id, plain_number),
  INDEX item_ean (ean),
  INDEX item_category (category_id, active, picture_file_id),
  INDEX item_picture (picture_file_id),
  CONSTRAINT item_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT item_packaging CHECK (packaging > 0),
  CONSTRAINT item_vat_class CHECK (vat_class IN ('STANDARD', 'REDUCED', 'ZERO'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE item_text (
  item_id     BIGINT       NOT NULL,
  language    CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name        VARCHAR(200) NOT NULL,
  description TEXT         NOT NULL,
  PRIMARY KEY (item_id, language),
  INDEX item_text_name (language, name),
  FULLTEXT INDEX item_text_search (name, description),
  CONSTRAINT item_text_item FOREIGN KEY (item_id) REFERENCES item (id),
  CONSTRAINT item_text_language CHECK (language IN ('pl', 'de', 'en'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
