-- Ordering: named lists of goods. A list belongs to a person of a customer; its readers are that person alone, the whole
-- company, or chosen colleagues. Lines of baskets have the buyer's own note as lines of lists do, so that it moves along.
CREATE TABLE shopping_list (
  id             BIGINT       NOT NULL PRIMARY KEY,
  version        BIGINT       NOT NULL DEFAULT 0,
  seller_id      BIGINT       NOT NULL,
  partner_id     BIGINT       NOT NULL,
  owner_id       BIGINT       NOT NULL,
  owner_name     VARCHAR(120) NOT NULL,
  reference      VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name           VARCHAR(80)  NOT NULL,
  readers        VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  readers_change BOOLEAN      NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  changed_by     VARCHAR(120) NOT NULL,
  UNIQUE KEY shopping_list_reference (seller_id, reference),
  INDEX shopping_list_latest (partner_id, changed_at),
  CONSTRAINT shopping_list_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
  CONSTRAINT shopping_list_readers CHECK (readers IN ('OWN', 'COMPANY', 'CHOSEN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE shopping_list_reader (
  list_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  PRIMARY KEY (list_id, user_id),
  CONSTRAINT shopping_list_reader_of FOREIGN KEY (list_id) REFERENCES shopping_list (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE shopping_list_line (
  id       BIGINT        NOT NULL PRIMARY KEY,
  list_id  BIGINT        NOT NULL,
  item_id  BIGINT        NOT NULL,
  quantity DECIMAL(19,6) NOT NULL,
  unit     VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  note     VARCHAR(200)  NOT NULL DEFAULT '',
  place    INT           NOT NULL,
  UNIQUE KEY shopping_list_line_item (list_id, item_id),
  CONSTRAINT shopping_list_line_of FOREIGN KEY (list_id) REFERENCES shopping_list (id),
  CONSTRAINT shopping_list_line_positive CHECK (quantity > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE basket_line
  ADD COLUMN note VARCHAR(200) NOT NULL DEFAULT '';
