-- name: a goods-issue note waits for a parcel exactly while a carrier is to get one and has none
SELECT d.number, d.carrier, d.to_ship
FROM despatch d
WHERE d.to_ship <> (d.carrier IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.despatch_id = d.id))
