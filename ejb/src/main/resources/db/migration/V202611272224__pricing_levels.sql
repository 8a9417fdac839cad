-- Price lists for zones, groups and customers, derived lists, promotions, and single prices agreed with a customer.

ALTER TABLE price_list
  ADD COLUMN promotion          BOOLEAN       NOT NULL DEFAULT FALSE,
  ADD COLUMN merging            BOOLEAN       NOT NULL DEFAULT FALSE,
  ADD COLUMN derived_from       BIGINT        NULL,
  ADD COLUMN percent            DECIMAL(10,6) NULL,
  ADD COLUMN rate               DECIMAL(19,8) NULL,
  ADD COLUMN rounding_step      DECIMAL(19,6) NULL,
  ADD COLUMN rounding_direction VARCHAR(10)   NULL,
  ADD CONSTRAINT price_list_source FOREIGN KEY (derived_from) REFERENCES price_list (id),
  ADD CONSTRAINT price_list_not_both CHECK (NOT (base AND promotion)),
  ADD CONSTRAINT price_list_promotion CHECK (NOT promotion OR valid_to IS NOT NULL),
  ADD CONSTRAINT price_list_formula CHECK (
    (derived_from IS NULL AND percent IS NULL AND rate IS NULL AND rounding_step IS NULL AND rounding_direction IS NULL)
    OR (derived_from IS NOT NULL AND derived_from <> id AND percent >= -100 AND (rate IS NULL OR rate > 0) AND rounding_step > 0
      AND rounding_direction IS NOT NULL));

-- Whom a list is for, beside the customers who have it as their own and, if it is a base list, everybody.
CREATE TABLE price_audience (
  list_id BIGINT      NOT NULL,
  kind    VARCHAR(10) NOT NULL,
  code    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  place   INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (list_id, kind, code),
  INDEX price_audience_code (kind, code),
  CONSTRAINT price_audience_list FOREIGN KEY (list_id) REFERENCES price_list (id),
  CONSTRAINT price_audience_all CHECK ((kind = 'ALL') = (code = ''))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- How several lists of one level decide; levels without a row take the lowest price.
CREATE TABLE price_level (
  seller_id    BIGINT      NOT NULL,
  level        VARCHAR(10) NOT NULL,
  within_level VARCHAR(10) NOT NULL,
  PRIMARY KEY (seller_id, level)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE price_agreement (
  id            BIGINT        NOT NULL PRIMARY KEY,
  seller_id     BIGINT        NOT NULL,
  partner_id    BIGINT        NOT NULL,
  item_id       BIGINT        NOT NULL,
  currency      CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  from_quantity DECIMAL(19,6) NOT NULL,
  amount        DECIMAL(19,6) NOT NULL,
  base_quantity DECIMAL(19,6) NOT NULL,
  valid_from    DATE          NOT NULL,
  valid_to      DATE          NULL,
  note          VARCHAR(200)  NOT NULL DEFAULT '',
  version       BIGINT        NOT NULL DEFAULT 0,
  INDEX price_agreement_of (partner_id, item_id),
  INDEX price_agreement_seller (seller_id, partner_id),
  CONSTRAINT price_agreement_sound CHECK (from_quantity > 0 AND amount >= 0 AND base_quantity > 0),
  CONSTRAINT price_agreement_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Prices and agreements are kept on each node as price lists are.
INSERT INTO reference_stamp (topic, stamp) VALUES ('prices', 1), ('price-agreements', 1);
