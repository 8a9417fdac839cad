-- A family stands for items that differ in one to three properties; it is shown, its variants are
-- sold. Lists of the shop show the family in the place of its variants, in the order of an index.
ALTER TABLE item
  ADD COLUMN family_id BIGINT NULL,
  ADD INDEX item_shown_list (seller_id, active, family_id, number),
  ADD INDEX item_category_shown_list (category_id, active, seller_id, family_id, number),
  ADD INDEX item_of_family (family_id, number),
  DROP CONSTRAINT item_kind,
  ADD CONSTRAINT item_kind CHECK (kind IN ('GOODS', 'SERVICE', 'SPARE_PART', 'FAMILY')),
  ADD CONSTRAINT item_no_family_of_families CHECK (kind <> 'FAMILY' OR family_id IS NULL),
  ADD CONSTRAINT item_family_item FOREIGN KEY (family_id) REFERENCES item (id);

-- In which properties the variants of a family differ, in their order.
CREATE TABLE item_axis (
  family_id   BIGINT NOT NULL,
  place       INT    NOT NULL,
  property_id BIGINT NOT NULL,
  PRIMARY KEY (family_id, place),
  UNIQUE KEY item_axis_property (property_id, family_id),
  CONSTRAINT item_axis_item FOREIGN KEY (family_id) REFERENCES item (id),
  CONSTRAINT item_axis_of FOREIGN KEY (property_id) REFERENCES item_property (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
