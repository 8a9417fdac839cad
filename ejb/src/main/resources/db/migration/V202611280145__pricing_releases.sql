-- Releases: changes of prices that are collected, looked at, released together, and taken back together. What items cost the seller.

CREATE TABLE price_release (
  id            BIGINT       NOT NULL PRIMARY KEY,
  seller_id     BIGINT       NOT NULL,
  number        BIGINT       NOT NULL,
  name          VARCHAR(80)  NOT NULL,
  state         VARCHAR(12)  NOT NULL,
  changes       BIGINT       NOT NULL DEFAULT 0,
  begun_by      VARCHAR(120) NOT NULL,
  begun_at      DATETIME(6)  NOT NULL,
  submitted_by  VARCHAR(120) NULL,
  due_at        DATETIME(6)  NULL,
  released_by   VARCHAR(120) NULL,
  released_at   DATETIME(6)  NULL,
  taken_back_by VARCHAR(120) NULL,
  taken_back_at DATETIME(6)  NULL,
  failure       VARCHAR(60)  NULL,
  version       BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY price_release_number (seller_id, number),
  INDEX price_release_due (state, due_at),
  CONSTRAINT price_release_scheduled CHECK ((state = 'SCHEDULED') = (due_at IS NOT NULL)),
  CONSTRAINT price_release_released CHECK ((state IN ('RELEASED', 'TAKEN_BACK')) = (released_at IS NOT NULL)),
  CONSTRAINT price_release_taken_back CHECK ((state = 'TAKEN_BACK') = (taken_back_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who wrote in a release: where four eyes are wanted, none of them releases it.
CREATE TABLE price_release_author (
  release_id BIGINT NOT NULL,
  user_id    BIGINT NOT NULL,
  PRIMARY KEY (release_id, user_id),
  CONSTRAINT price_release_author_of FOREIGN KEY (release_id) REFERENCES price_release (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Prices as they shall be; without an amount the price is removed. What was there before is kept when they are released.
CREATE TABLE price_release_entry (
  release_id        BIGINT        NOT NULL,
  list_id           BIGINT        NOT NULL,
  item_id           BIGINT        NOT NULL,
  from_quantity     DECIMAL(19,6) NOT NULL,
  amount            DECIMAL(19,6) NULL,
  base_quantity     DECIMAL(19,6) NULL,
  old_amount        DECIMAL(19,6) NULL,
  old_base_quantity DECIMAL(19,6) NULL,
  PRIMARY KEY (release_id, item_id, list_id, from_quantity),
  INDEX price_release_entry_list (list_id, item_id),
  CONSTRAINT price_release_entry_of FOREIGN KEY (release_id) REFERENCES price_release (id),
  CONSTRAINT price_release_entry_list FOREIGN KEY (list_id) REFERENCES price_list (id),
  CONSTRAINT price_release_entry_sound CHECK (from_quantity > 0 AND (amount IS NULL) = (base_quantity IS NULL)
    AND (amount IS NULL OR amount >= 0) AND (base_quantity IS NULL OR base_quantity > 0)
    AND (old_amount IS NULL) = (old_base_quantity IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Formulas as they shall be (NEW), and as they were when they were released (OLD).
CREATE TABLE price_release_rule (
  release_id         BIGINT        NOT NULL,
  list_id            BIGINT        NOT NULL,
  side               VARCHAR(3)    NOT NULL,
  merging            BOOLEAN       NOT NULL,
  derived_from       BIGINT        NULL,
  percent            DECIMAL(10,6) NULL,
  rate               DECIMAL(19,8) NULL,
  rounding_step      DECIMAL(19,6) NULL,
  rounding_direction VARCHAR(10)   NULL,
  PRIMARY KEY (release_id, list_id, side),
  CONSTRAINT price_release_rule_of FOREIGN KEY (release_id) REFERENCES price_release (id),
  CONSTRAINT price_release_rule_list FOREIGN KEY (list_id) REFERENCES price_list (id),
  CONSTRAINT price_release_rule_source FOREIGN KEY (derived_from) REFERENCES price_list (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What one base unit of an item costs the seller.
CREATE TABLE item_cost (
  item_id    BIGINT        NOT NULL PRIMARY KEY,
  seller_id  BIGINT        NOT NULL,
  amount     DECIMAL(19,6) NOT NULL,
  currency   CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  version    BIGINT        NOT NULL DEFAULT 1,
  INDEX item_cost_seller (seller_id),
  CONSTRAINT item_cost_sound CHECK (amount >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
