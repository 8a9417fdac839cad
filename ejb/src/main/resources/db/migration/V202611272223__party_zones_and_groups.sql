-- Market zones: a seller without rows has the shipped ones. A country is in at most one zone of a seller, which
-- whoever writes them holds the seller for.
CREATE TABLE market_zone (
  id        BIGINT      NOT NULL PRIMARY KEY,
  version   BIGINT      NOT NULL DEFAULT 0,
  seller_id BIGINT      NOT NULL,
  code      VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  currency  CHAR(3)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  rest      BOOLEAN     NOT NULL,
  place     INT         NOT NULL,
  UNIQUE KEY market_zone_code (seller_id, code),
  CONSTRAINT market_zone_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE market_zone_text (
  zone_id  BIGINT      NOT NULL,
  language CHAR(2)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name     VARCHAR(80) NOT NULL,
  PRIMARY KEY (zone_id, language),
  CONSTRAINT market_zone_text_zone FOREIGN KEY (zone_id) REFERENCES market_zone (id),
  CONSTRAINT market_zone_text_language CHECK (language REGEXP '^[a-z]{2}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE market_zone_country (
  zone_id BIGINT  NOT NULL,
  country CHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (zone_id, country),
  CONSTRAINT market_zone_country_zone FOREIGN KEY (zone_id) REFERENCES market_zone (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Groups of customers; of several groups of a customer the one with the smallest place goes first.
CREATE TABLE customer_group (
  id        BIGINT      NOT NULL PRIMARY KEY,
  version   BIGINT      NOT NULL DEFAULT 0,
  seller_id BIGINT      NOT NULL,
  code      VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name      VARCHAR(80) NOT NULL,
  place     INT         NOT NULL,
  UNIQUE KEY customer_group_code (seller_id, code),
  CONSTRAINT customer_group_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE customer_group_member (
  partner_id BIGINT NOT NULL,
  group_id   BIGINT NOT NULL,
  PRIMARY KEY (partner_id, group_id),
  INDEX customer_group_member_group (group_id, partner_id),
  CONSTRAINT customer_group_member_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT customer_group_member_group FOREIGN KEY (group_id) REFERENCES customer_group (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
