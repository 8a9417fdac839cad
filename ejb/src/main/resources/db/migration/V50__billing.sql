-- Billing: issued documents with their frozen parties, lines and sums, settlements, exchange rates.

-- One unit of the currency in the home currency. Seller 0: published, for all; otherwise entered by that seller.
CREATE TABLE exchange_rate (
  seller_id     BIGINT        NOT NULL DEFAULT 0,
  currency      CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  home_currency CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  rate_date     DATE          NOT NULL,
  rate          DECIMAL(18,8) NOT NULL,
  table_number  VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (currency, home_currency, rate_date, seller_id),
  INDEX exchange_rate_list (home_currency, rate_date, currency),
  CONSTRAINT exchange_rate_positive CHECK (rate > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What is still to be paid is a rule of the table itself: gross less settled advance, payments, and what went over to
-- invoices or lapsed with the order.
CREATE TABLE billing_document (
  id                BIGINT        NOT NULL PRIMARY KEY,
  version           BIGINT        NOT NULL DEFAULT 0,
  seller_id         BIGINT        NOT NULL,
  kind              VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  number            VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_id        BIGINT        NOT NULL,
  partner_number    VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_name      VARCHAR(120)  NOT NULL,
  partner_vat_id    VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  order_number      VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  pro_forma_id      BIGINT        NULL,
  issue_date        DATE          NOT NULL,
  supply_date       DATE          NULL,
  due_date          DATE          NULL,
  currency          CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  language          CHAR(2)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  vat_treatment     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  buyer_reference   VARCHAR(60)   NULL,
  payment_reference VARCHAR(25)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  rate              DECIMAL(18,8) NULL,
  rate_date         DATE          NULL,
  rate_table        VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  net               DECIMAL(19,4) NOT NULL,
  vat               DECIMAL(19,4) NOT NULL,
  gross             DECIMAL(19,4) NOT NULL,
  advance           DECIMAL(19,4) NOT NULL DEFAULT 0,
  paid              DECIMAL(19,4) NOT NULL DEFAULT 0,
  used              DECIMAL(19,4) NOT NULL DEFAULT 0,
  carried           DECIMAL(19,4) NOT NULL DEFAULT 0,
  open_amount       DECIMAL(19,4) AS (gross - advance - paid - carried) STORED,
  is_open           BOOLEAN       AS (gross - advance - paid - carried > 0) STORED,
  pro_forma_of      VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
                    AS (IF(kind = 'PRO_FORMA', order_number, NULL)) STORED,
  file_id           BIGINT        NOT NULL,
  sha256            CHAR(64)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  issued_at         DATETIME(6)   NOT NULL,
  issued_by         VARCHAR(120)  NOT NULL,
  UNIQUE KEY billing_document_number (seller_id, number),
  UNIQUE KEY billing_document_pro_forma (seller_id, pro_forma_of),
  INDEX billing_document_order (seller_id, order_number),
  INDEX billing_document_latest (seller_id, issue_date, id),
  INDEX billing_document_partner (partner_id, issue_date, id),
  INDEX billing_document_open (seller_id, is_open, currency, number),
  INDEX billing_document_advance (pro_forma_id),
  INDEX billing_document_rate (seller_id, currency, rate_date),
  CONSTRAINT billing_document_parent FOREIGN KEY (pro_forma_id) REFERENCES billing_document (id),
  CONSTRAINT billing_document_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
  CONSTRAINT billing_document_sums CHECK (net + vat = gross),
  CONSTRAINT billing_document_open CHECK (gross - advance - paid - carried >= 0 AND advance >= 0 AND paid >= 0 AND carried >= 0),
  CONSTRAINT billing_document_used CHECK (used >= 0 AND used <= paid)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE billing_party (
  document_id BIGINT       NOT NULL,
  role        VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name        VARCHAR(120) NOT NULL,
  street      VARCHAR(200) NOT NULL,
  postcode    VARCHAR(20)  NOT NULL,
  city        VARCHAR(80)  NOT NULL,
  country     CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  vat_id      VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  tax_number  VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  PRIMARY KEY (document_id, role),
  CONSTRAINT billing_party_document FOREIGN KEY (document_id) REFERENCES billing_document (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE billing_line (
  document_id   BIGINT        NOT NULL,
  position      INT           NOT NULL,
  order_line    INT           NOT NULL,
  item_number   VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name          VARCHAR(200)  NOT NULL,
  quantity      DECIMAL(19,6) NOT NULL,
  unit          VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  price         DECIMAL(19,6) NULL,
  base_quantity DECIMAL(19,6) NULL,
  net           DECIMAL(19,4) NULL,
  vat_category  VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  vat_percent   DECIMAL(5,2)  NULL,
  PRIMARY KEY (document_id, position),
  CONSTRAINT billing_line_document FOREIGN KEY (document_id) REFERENCES billing_document (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE billing_vat_sum (
  document_id  BIGINT        NOT NULL,
  vat_category VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  vat_percent  DECIMAL(5,2)  NOT NULL,
  net          DECIMAL(19,4) NOT NULL,
  vat          DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (document_id, vat_category, vat_percent),
  CONSTRAINT billing_vat_sum_document FOREIGN KEY (document_id) REFERENCES billing_document (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE billing_related (
  document_id    BIGINT      NOT NULL,
  related_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (document_id, related_number),
  INDEX billing_related_number (related_number),
  CONSTRAINT billing_related_document FOREIGN KEY (document_id) REFERENCES billing_document (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Append-only: what was paid on a document, what was taken back, which advance an invoice used up.
CREATE TABLE billing_settlement (
  id          BIGINT        NOT NULL PRIMARY KEY,
  document_id BIGINT        NOT NULL,
  kind        VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  amount      DECIMAL(19,4) NOT NULL,
  settled_on  DATE          NOT NULL,
  source      VARCHAR(120)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  recorded_at DATETIME(6)   NOT NULL,
  recorded_by VARCHAR(120)  NOT NULL,
  UNIQUE KEY billing_settlement_source (kind, source),
  INDEX billing_settlement_document (document_id, id),
  CONSTRAINT billing_settlement_document FOREIGN KEY (document_id) REFERENCES billing_document (id),
  CONSTRAINT billing_settlement_amount CHECK (amount <> 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
