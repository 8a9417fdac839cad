-- Stock: warehouses, balances kept beside an append-only ledger, reservations.

CREATE TABLE warehouse (
  id        BIGINT       NOT NULL PRIMARY KEY,
  seller_id BIGINT       NOT NULL,
  code      VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name      VARCHAR(80)  NOT NULL,
  city      VARCHAR(80)  NOT NULL,
  active    BOOLEAN      NOT NULL,
  UNIQUE KEY warehouse_code (seller_id, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE stock_balance (
  item_id      BIGINT        NOT NULL,
  warehouse_id BIGINT        NOT NULL,
  on_hand      DECIMAL(19,6) NOT NULL,
  reserved     DECIMAL(19,6) NOT NULL DEFAULT 0,
  expected_on  DATE          NULL,
  PRIMARY KEY (item_id, warehouse_id),
  INDEX stock_balance_warehouse (warehouse_id, item_id),
  CONSTRAINT stock_balance_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (id),
  CONSTRAINT stock_balance_sound CHECK (on_hand >= 0 AND reserved >= 0 AND reserved <= on_hand)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE stock_movement (
  id           BIGINT        NOT NULL PRIMARY KEY,
  item_id      BIGINT        NOT NULL,
  warehouse_id BIGINT        NOT NULL,
  kind         VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  quantity     DECIMAL(19,6) NOT NULL,
  reference    VARCHAR(80)   NOT NULL,
  at           DATETIME(6)   NOT NULL,
  who          VARCHAR(120)  NOT NULL,
  INDEX stock_movement_item (item_id, warehouse_id, at),
  INDEX stock_movement_warehouse (warehouse_id, at),
  CONSTRAINT stock_movement_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (id),
  CONSTRAINT stock_movement_kind CHECK (kind IN ('RECEIPT', 'ISSUE', 'CORRECTION'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE stock_reservation (
  id           BIGINT        NOT NULL PRIMARY KEY,
  seller_id    BIGINT        NOT NULL,
  order_number VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  line_number  INT           NOT NULL,
  item_id      BIGINT        NOT NULL,
  warehouse_id BIGINT        NOT NULL,
  quantity     DECIMAL(19,6) NOT NULL,
  UNIQUE KEY stock_reservation_line (seller_id, order_number, line_number, warehouse_id),
  INDEX stock_reservation_balance (item_id, warehouse_id),
  CONSTRAINT stock_reservation_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (id),
  CONSTRAINT stock_reservation_sound CHECK (quantity >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
