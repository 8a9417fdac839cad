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
  version    BIGINT      NOT NULL DEFAULT 0,
  edition    BIGINT      NOT NULL DEFAULT 1,
  UNIQUE KEY price_list_code (seller_id, code),
  INDEX price_list_currency (seller_id, currency, base),
  CONSTRAINT price_list_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE price_entry (
  list_id       BIGINT        NOT NULL,
  item_id       BIGINT        NOT NULL,
  from_quantity DECIMAL(19,6) NOT NULL,
  amount        DECIMAL(19,6) NOT NULL,
  base_quantity DECIMAL(19,6) NOT NULL,
  version       BIGINT        NOT NULL DEFAULT 1,
  PRIMARY KEY (item_id, list_id, from_quantity),
  INDEX price_entry_list (list_id),
  CONSTRAINT price_entry_list FOREIGN KEY (list_id) REFERENCES price_list (id),
  CONSTRAINT price_entry_sound CHECK (from_quantity > 0 AND amount >= 0 AND base_quantity > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Files of prices that were handed in; the edition tells what the list was when one was applied.
CREATE TABLE price_import (
  id         BIGINT       NOT NULL PRIMARY KEY,
  reference  CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  list_id    BIGINT       NOT NULL,
  file_id    BIGINT       NOT NULL,
  loaded_at  DATETIME(6)  NOT NULL,
  loaded_by  VARCHAR(120) NOT NULL,
  applied_at DATETIME(6)  NULL,
  UNIQUE KEY price_import_reference (reference),
  INDEX price_import_list (list_id, id),
  CONSTRAINT price_import_list FOREIGN KEY (list_id) REFERENCES price_list (id),
  CONSTRAINT price_import_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
