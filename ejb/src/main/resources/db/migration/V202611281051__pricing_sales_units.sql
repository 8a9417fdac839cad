-- Prices of units that items are sold in, beside those of the base unit ('', what all were).

ALTER TABLE price_entry
  ADD COLUMN unit VARCHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '' AFTER from_quantity,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (item_id, list_id, from_quantity, unit);

ALTER TABLE price_release_entry
  ADD COLUMN unit VARCHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '' AFTER from_quantity,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (release_id, item_id, list_id, from_quantity, unit);
