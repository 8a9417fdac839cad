-- Catalogue: what the items of a seller are told apart by, and what each item has of it. One value per item and
-- property: words, a plain number, the code of a list's value, true or false.
CREATE TABLE item_property (
  id        BIGINT      NOT NULL PRIMARY KEY,
  version   BIGINT      NOT NULL DEFAULT 0,
  seller_id BIGINT      NOT NULL,
  code      VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  kind      VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  unit      VARCHAR(12) NOT NULL DEFAULT '',
  facet     BOOLEAN     NOT NULL,
  place     INT         NOT NULL DEFAULT 0,
  UNIQUE KEY item_property_code (seller_id, code),
  CONSTRAINT item_property_kind CHECK (kind IN ('TEXT', 'NUMBER', 'LIST', 'YES_NO'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE item_property_text (
  property_id BIGINT      NOT NULL,
  language    CHAR(2)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name        VARCHAR(60) NOT NULL,
  PRIMARY KEY (property_id, language),
  CONSTRAINT item_property_text_property FOREIGN KEY (property_id) REFERENCES item_property (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE item_property_choice (
  property_id BIGINT      NOT NULL,
  code        VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  language    CHAR(2)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name        VARCHAR(60) NOT NULL,
  place       INT         NOT NULL,
  PRIMARY KEY (property_id, code, language),
  CONSTRAINT item_property_choice_property FOREIGN KEY (property_id) REFERENCES item_property (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE item_value (
  item_id     BIGINT       NOT NULL,
  property_id BIGINT       NOT NULL,
  value       VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (item_id, property_id),
  INDEX item_value_property (property_id, value),
  CONSTRAINT item_value_item FOREIGN KEY (item_id) REFERENCES item (id),
  CONSTRAINT item_value_property FOREIGN KEY (property_id) REFERENCES item_property (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
