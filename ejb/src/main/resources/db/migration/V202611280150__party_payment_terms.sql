-- Payment terms have names, a discount for early payment and groups whose default they are. Customers name their terms
-- by code; no code: those of a group, else the first active ones without a group. A seller without rows is paid in advance.
CREATE TABLE payment_terms (
  id               BIGINT       NOT NULL PRIMARY KEY,
  version          BIGINT       NOT NULL DEFAULT 0,
  seller_id        BIGINT       NOT NULL,
  code             VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  days             INT          NOT NULL,
  discount_days    INT          NOT NULL DEFAULT 0,
  discount_percent DECIMAL(5,2) NOT NULL DEFAULT 0,
  place            INT          NOT NULL,
  active           BOOLEAN      NOT NULL,
  UNIQUE KEY payment_terms_code (seller_id, code),
  CONSTRAINT payment_terms_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
  CONSTRAINT payment_terms_days CHECK (days BETWEEN 0 AND 365),
  CONSTRAINT payment_terms_discount CHECK ((discount_days = 0 AND discount_percent = 0)
    OR (discount_days BETWEEN 1 AND days - 1 AND discount_percent > 0 AND discount_percent <= 50))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE payment_terms_text (
  terms_id BIGINT      NOT NULL,
  language CHAR(2)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name     VARCHAR(80) NOT NULL,
  PRIMARY KEY (terms_id, language),
  CONSTRAINT payment_terms_text_of FOREIGN KEY (terms_id) REFERENCES payment_terms (id),
  CONSTRAINT payment_terms_text_language CHECK (language REGEXP '^[a-z]{2}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE payment_terms_group (
  terms_id       BIGINT      NOT NULL,
  customer_group VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (terms_id, customer_group),
  CONSTRAINT payment_terms_group_of FOREIGN KEY (terms_id) REFERENCES payment_terms (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was a number of days for each customer are terms of that many days now, agreed with it.
INSERT INTO payment_terms (id, version, seller_id, code, days, place, active)
  SELECT NEXT VALUE FOR id_seq, 1, d.seller_id, IF(d.payment_days = 0, 'ADVANCE', CONCAT('NET', d.payment_days)),
    d.payment_days, d.payment_days + 1, TRUE
  FROM (SELECT seller_id, payment_days FROM partner UNION SELECT seller_id, 0 FROM partner) d;
INSERT INTO payment_terms_text (terms_id, language, name)
  SELECT id, 'pl', IF(days = 0, 'przedpłata', CONCAT(days, ' dni netto')) FROM payment_terms;
INSERT INTO payment_terms_text (terms_id, language, name)
  SELECT id, 'de', IF(days = 0, 'Vorkasse', CONCAT(days, ' Tage netto')) FROM payment_terms;
INSERT INTO payment_terms_text (terms_id, language, name)
  SELECT id, 'en', IF(days = 0, 'payment in advance', CONCAT(days, ' days net')) FROM payment_terms;

ALTER TABLE partner ADD COLUMN payment_terms VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL AFTER price_list;
UPDATE partner SET payment_terms = IF(payment_days = 0, 'ADVANCE', CONCAT('NET', payment_days));
ALTER TABLE partner DROP CONSTRAINT partner_payment_days;
ALTER TABLE partner DROP COLUMN payment_days, ADD INDEX partner_payment_terms (seller_id, payment_terms);

-- Orders keep what was agreed; those from before have days without a name.
ALTER TABLE sales_order
  ADD COLUMN terms_name VARCHAR(80) NOT NULL DEFAULT '',
  ADD COLUMN discount_days INT NOT NULL DEFAULT 0,
  ADD COLUMN discount_percent DECIMAL(5,2) NOT NULL DEFAULT 0;
