-- Ordering: baskets, delivery methods, orders with their lines and time line.

CREATE TABLE basket_line (
  id        BIGINT        NOT NULL PRIMARY KEY,
  user_id   BIGINT        NOT NULL,
  item_id   BIGINT        NOT NULL,
  quantity  DECIMAL(19,6) NOT NULL,
  added_at  DATETIME(6)   NOT NULL,
  version   BIGINT        NOT NULL DEFAULT 0,
  UNIQUE KEY basket_line_item (user_id, item_id),
  CONSTRAINT basket_line_positive CHECK (quantity > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE delivery_method (
  seller_id BIGINT      NOT NULL,
  code      VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name_pl   VARCHAR(80) NOT NULL,
  name_de   VARCHAR(80) NOT NULL,
  name_en   VARCHAR(80) NOT NULL,
  carrier   VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  position  INT         NOT NULL,
  active    BOOLEAN     NOT NULL,
  PRIMARY KEY (seller_id, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE delivery_charge (
  seller_id BIGINT        NOT NULL,
  method    VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  currency  CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  charge    DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (seller_id, method, currency),
  CONSTRAINT delivery_charge_method FOREIGN KEY (seller_id, method) REFERENCES delivery_method (seller_id, code),
  CONSTRAINT delivery_charge_positive CHECK (charge >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO delivery_method (seller_id, code, name_pl, name_de, name_en, carrier, position, active) VALUES
  (1, 'DHL',     'Kurier DHL',       'DHL-Paketdienst',  'DHL courier',       'DHL', 1, TRUE),
  (1, 'CARRIER', 'Inny przewoźnik',  'Anderer Spediteur', 'Another carrier',   'OTHER', 2, TRUE),
  (1, 'PICKUP',  'Odbiór własny',    'Selbstabholung',   'Collection by you', NULL, 3, TRUE);

INSERT INTO delivery_charge (seller_id, method, currency, charge) VALUES
  (1, 'DHL', 'PLN', 19.90), (1, 'DHL', 'EUR', 9.90), (1, 'DHL', 'USD', 39.00),
  (1, 'CARRIER', 'PLN', 49.00), (1, 'CARRIER', 'EUR', 29.00), (1, 'CARRIER', 'USD', 89.00),
  (1, 'PICKUP', 'PLN', 0), (1, 'PICKUP', 'EUR', 0), (1, 'PICKUP', 'USD', 0);

CREATE TABLE sales_order (
  id                BIGINT        NOT NULL PRIMARY KEY,
  version           BIGINT        NOT NULL DEFAULT 0,
  seller_id         BIGINT        NOT NULL,
  number            VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_id        BIGINT        NOT NULL,
  partner_number    VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  status            VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  payment_status    VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  channel           VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  bill_name         VARCHAR(120)  NOT NULL,
  bill_contact      VARCHAR(120)  NULL,
  bill_street       VARCHAR(120)  NOT NULL,
  bill_house        VARCHAR(20)   NOT NULL,
  bill_flat         VARCHAR(20)   NULL,
  bill_postcode     VARCHAR(20)   NOT NULL,
  bill_city         VARCHAR(80)   NOT NULL,
  bill_country      CHAR(2)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  bill_phone        VARCHAR(40)   NULL,
  bill_email        VARCHAR(254)  NULL,
  ship_name         VARCHAR(120)  NOT NULL,
  ship_contact      VARCHAR(120)  NULL,
  ship_street       VARCHAR(120)  NOT NULL,
  ship_house        VARCHAR(20)   NOT NULL,
  ship_flat         VARCHAR(20)   NULL,
  ship_postcode     VARCHAR(20)   NOT NULL,
  ship_city         VARCHAR(80)   NOT NULL,
  ship_country      CHAR(2)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  ship_phone        VARCHAR(40)   NULL,
  ship_email        VARCHAR(254)  NULL,
  buyer_vat_id      VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  delivery_method   VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  delivery_name     VARCHAR(80)   NOT NULL,
  requested_date    DATE          NULL,
  buyer_reference   VARCHAR(60)   NULL,
  note              VARCHAR(2000) NULL,
  currency          CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  language          CHAR(2)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  vat_treatment     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  payment_days      INT           NOT NULL,
  placed_at         DATETIME(6)   NOT NULL,
  placed_by         VARCHAR(120)  NOT NULL,
  placed_by_user    BIGINT        NOT NULL,
  contact_email     VARCHAR(254)  NOT NULL,
  confirmed_at      DATETIME(6)   NULL,
  line_count        INT           NOT NULL,
  net               DECIMAL(19,4) NOT NULL,
  vat               DECIMAL(19,4) NOT NULL,
  gross             DECIMAL(19,4) NOT NULL,
  paid              DECIMAL(19,4) NOT NULL DEFAULT 0,
  UNIQUE KEY sales_order_number (seller_id, number),
  INDEX sales_order_latest (seller_id, placed_at, id),
  INDEX sales_order_partner (partner_id, placed_at, id),
  INDEX sales_order_status (seller_id, status, placed_at),
  INDEX sales_order_reference (partner_id, buyer_reference),
  CONSTRAINT sales_order_paid CHECK (paid >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE sales_order_line (
  id            BIGINT        NOT NULL PRIMARY KEY,
  order_id      BIGINT        NOT NULL,
  line_number   INT           NOT NULL,
  item_id       BIGINT        NOT NULL,
  item_number   VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name          VARCHAR(200)  NOT NULL,
  unit          VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  ordered       DECIMAL(19,6) NOT NULL,
  reserved      DECIMAL(19,6) NOT NULL DEFAULT 0,
  despatched    DECIMAL(19,6) NOT NULL DEFAULT 0,
  invoiced      DECIMAL(19,6) NOT NULL DEFAULT 0,
  price         DECIMAL(19,6) NOT NULL,
  base_quantity DECIMAL(19,6) NOT NULL,
  price_list    VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  net           DECIMAL(19,4) NOT NULL,
  vat_category  VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  vat_percent   DECIMAL(5,2)  NOT NULL,
  UNIQUE KEY sales_order_line_number (order_id, line_number),
  INDEX sales_order_line_item (item_id),
  CONSTRAINT sales_order_line_order FOREIGN KEY (order_id) REFERENCES sales_order (id),
  CONSTRAINT sales_order_line_quantities CHECK (ordered > 0 AND reserved >= 0 AND despatched >= 0 AND invoiced >= 0
    AND despatched <= ordered AND invoiced <= ordered AND reserved + despatched <= ordered)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE sales_order_event (
  id       BIGINT       NOT NULL PRIMARY KEY,
  order_id BIGINT       NOT NULL,
  at       DATETIME(6)  NOT NULL,
  what     VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  who      VARCHAR(120) NOT NULL,
  detail   VARCHAR(500) NOT NULL,
  INDEX sales_order_event_order (order_id, at),
  CONSTRAINT sales_order_event_order FOREIGN KEY (order_id) REFERENCES sales_order (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
