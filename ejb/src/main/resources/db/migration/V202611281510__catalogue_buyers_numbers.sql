-- Catalogue: what customers call items themselves (EN 16931 BT-156). A number means one item at a customer; an item can have
-- several of a customer's numbers, of which one is printed.
CREATE TABLE buyers_item (
  id           BIGINT       NOT NULL PRIMARY KEY,
  version      BIGINT       NOT NULL DEFAULT 0,
  seller_id    BIGINT       NOT NULL,
  partner_id   BIGINT       NOT NULL,
  item_id      BIGINT       NOT NULL,
  number       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  plain_number VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name         VARCHAR(200) NOT NULL DEFAULT '',
  preferred    BOOLEAN      NOT NULL,
  UNIQUE KEY buyers_item_number (partner_id, number),
  INDEX buyers_item_plain_number (partner_id, plain_number),
  INDEX buyers_item_of (partner_id, item_id, preferred, number),
  INDEX buyers_item_item (item_id, partner_id, number),
  INDEX buyers_item_partners (seller_id, partner_id, number),
  CONSTRAINT buyers_item_what FOREIGN KEY (item_id) REFERENCES item (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
