-- Party: sellers, their bank accounts, trading partners, delivery addresses.

CREATE TABLE seller (
  id            BIGINT       NOT NULL PRIMARY KEY,
  name          VARCHAR(120) NOT NULL,
  contact       VARCHAR(120) NULL,
  street        VARCHAR(120) NOT NULL,
  house         VARCHAR(20)  NOT NULL,
  flat          VARCHAR(20)  NULL,
  postcode      VARCHAR(20)  NOT NULL,
  city          VARCHAR(80)  NOT NULL,
  country       CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  vat_id        VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  tax_number    VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  registration  VARCHAR(200) NOT NULL,
  home_currency CHAR(3)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  zone          VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  email         VARCHAR(254) NOT NULL,
  phone         VARCHAR(40)  NOT NULL,
  website       VARCHAR(200) NOT NULL,
  version       BIGINT       NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO seller (id, name, street, house, postcode, city, country, vat_id, tax_number, registration, home_currency, zone, email, phone, website)
VALUES (1, 'Kontor', 'Rynek', '1', '50-101', 'Wrocław', 'PL', 'PL0000000000', '0000000000', '', 'PLN', 'Europe/Warsaw', 'office@localhost', '', '');

CREATE TABLE seller_bank_account (
  seller_id BIGINT      NOT NULL,
  iban      VARCHAR(34) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  bic       VARCHAR(11) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  bank_name VARCHAR(80) NOT NULL,
  currency  CHAR(3)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  position  INT         NOT NULL,
  PRIMARY KEY (seller_id, iban),
  CONSTRAINT seller_bank_account_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE partner (
  id           BIGINT       NOT NULL PRIMARY KEY,
  version      BIGINT       NOT NULL DEFAULT 0,
  seller_id    BIGINT       NOT NULL,
  number       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name         VARCHAR(120) NOT NULL,
  contact      VARCHAR(120) NULL,
  street       VARCHAR(120) NOT NULL,
  house        VARCHAR(20)  NOT NULL,
  flat         VARCHAR(20)  NULL,
  postcode     VARCHAR(20)  NOT NULL,
  city         VARCHAR(80)  NOT NULL,
  country      CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  phone        VARCHAR(40)  NULL,
  email        VARCHAR(254) NOT NULL,
  vat_id       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  language     CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  currency     CHAR(3)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  price_list   VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  payment_days INT          NOT NULL,
  active       BOOLEAN      NOT NULL,
  UNIQUE KEY partner_number (seller_id, number),
  INDEX partner_name (seller_id, name),
  INDEX partner_vat_id (seller_id, vat_id),
  INDEX partner_price_list (seller_id, price_list),
  CONSTRAINT partner_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
  CONSTRAINT partner_language CHECK (language IN ('pl', 'de', 'en')),
  CONSTRAINT partner_payment_days CHECK (payment_days BETWEEN 0 AND 365)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE delivery_address (
  id         BIGINT       NOT NULL PRIMARY KEY,
  version    BIGINT       NOT NULL DEFAULT 0,
  partner_id BIGINT       NOT NULL,
  code       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  preferred  BOOLEAN      NOT NULL,
  name       VARCHAR(120) NOT NULL,
  contact    VARCHAR(120) NULL,
  street     VARCHAR(120) NOT NULL,
  house      VARCHAR(20)  NOT NULL,
  flat       VARCHAR(20)  NULL,
  postcode   VARCHAR(20)  NOT NULL,
  city       VARCHAR(80)  NOT NULL,
  country    CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  phone      VARCHAR(40)  NULL,
  email      VARCHAR(254) NULL,
  UNIQUE KEY delivery_address_code (partner_id, code),
  CONSTRAINT delivery_address_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
