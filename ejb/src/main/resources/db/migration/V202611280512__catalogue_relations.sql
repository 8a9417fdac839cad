-- Catalogue: which items an item names as its alternatives, accessories and spare parts, or as better than itself,
-- in an order per kind. Found from both ends, each kind in its order.
CREATE TABLE item_relation (
  id         BIGINT      NOT NULL PRIMARY KEY,
  seller_id  BIGINT      NOT NULL,
  item_id    BIGINT      NOT NULL,
  kind       VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  related_id BIGINT      NOT NULL,
  place      INT         NOT NULL,
  UNIQUE KEY item_relation_once (item_id, kind, related_id),
  INDEX item_relation_named (item_id, kind, place, id),
  INDEX item_relation_naming (related_id, kind, place, id),
  INDEX item_relation_all (seller_id, item_id, kind, place, id),
  CONSTRAINT item_relation_item FOREIGN KEY (item_id) REFERENCES item (id),
  CONSTRAINT item_relation_related FOREIGN KEY (related_id) REFERENCES item (id),
  CONSTRAINT item_relation_kind CHECK (kind IN ('ALTERNATIVE', 'UP_SELL', 'ACCESSORY', 'SPARE_PART')),
  CONSTRAINT item_relation_other CHECK (item_id <> related_id),
  CONSTRAINT item_relation_place CHECK (place > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
