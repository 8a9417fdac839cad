-- Pricing: price lists per currency and their entries with quantity breaks.

CREATE TABLE price_list (
  id         BIGINT      NOT NULL PRIMARY KEY,
  seller_id  BIGINT      NOT NULL,
  code       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name       VARCHAR(80) NOT NULL,
  currency   CHAR(3)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  base       BOOLEAN     NOT NULL,
  valid_from DATE        NOT NULL,
  valid_to   DATE        NULL,
  UNIQUE KEY price_list_code (seller_id, code),
  INDEX price_list_currency (seller_id, currency, base)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE price_entry (
  list_id       BIGINT        NOT NULL,
  item_id       BIGINT        NOT NULL,
  from_quantity DECIMAL(19,6) NOT NULL,
  amount        DECIMAL(19,6) NOT NULL,
  base_quantity DECIMAL(19,6) NOT NULL,
  PRIMARY KEY (item_id, list_id, from_quantity),
  INDEX price_entry_list (list_id),
  CONSTRAINT price_entry_list FOREIGN KEY (list_id) REFERENCES price_list (id),
  CONSTRAINT price_entry_sound CHECK (from_quantity > 0 AND amount >= 0 AND base_quantity > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
