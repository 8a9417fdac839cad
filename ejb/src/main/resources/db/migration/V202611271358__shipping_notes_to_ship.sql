-- Which goods-issue notes wait for their parcel is kept with them: the few are found without passing
-- the many that have left.
ALTER TABLE despatch ADD COLUMN to_ship BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE despatch d
SET d.to_ship = TRUE
WHERE d.carrier IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.despatch_id = d.id);

ALTER TABLE despatch ADD INDEX despatch_to_ship (seller_id, to_ship, issued_on, id);
