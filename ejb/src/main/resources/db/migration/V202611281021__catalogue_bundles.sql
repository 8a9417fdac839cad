-- Catalogue: a bundle is sold as one position and consists of parts, so much of each in one of the bundle, in an order.
ALTER TABLE item
  DROP CONSTRAINT item_kind,
  ADD CONSTRAINT item_kind CHECK (kind IN ('GOODS', 'SERVICE', 'SPARE_PART', 'FAMILY', 'IMMEDIATE_SERVICE', 'BUNDLE'));

CREATE TABLE bundle_part (
  id        BIGINT        NOT NULL PRIMARY KEY,
  seller_id BIGINT        NOT NULL,
  item_id   BIGINT        NOT NULL,
  part_id   BIGINT        NOT NULL,
  quantity  DECIMAL(19,6) NOT NULL,
  place     INT           NOT NULL,
  UNIQUE KEY bundle_part_once (item_id, part_id),
  INDEX bundle_part_of (part_id),
  INDEX bundle_part_all (seller_id, item_id, place, id),
  CONSTRAINT bundle_part_item FOREIGN KEY (item_id) REFERENCES item (id),
  CONSTRAINT bundle_part_part FOREIGN KEY (part_id) REFERENCES item (id),
  CONSTRAINT bundle_part_other CHECK (item_id <> part_id),
  CONSTRAINT bundle_part_quantity CHECK (quantity > 0),
  CONSTRAINT bundle_part_place CHECK (place > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- what others may join of it
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v_catalogue_bundle_part AS
  SELECT item_id, part_id, quantity FROM bundle_part;
