-- What makes a carrier's waybills here is a setting of the carrier, and kept with each waybill.
ALTER TABLE carrier
  ADD COLUMN adapter VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '' AFTER max_piece_kg;

UPDATE carrier SET adapter = 'DHL' WHERE code = 'DHL';

ALTER TABLE waybill
  ADD COLUMN adapter VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT 'DHL' AFTER carrier;

ALTER TABLE waybill ALTER COLUMN adapter DROP DEFAULT;
