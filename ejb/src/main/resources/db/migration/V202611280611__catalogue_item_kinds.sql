-- Catalogue: an item is also a family of variants, and a service that is done at once.
ALTER TABLE item
  DROP CONSTRAINT item_kind,
  ADD CONSTRAINT item_kind CHECK (kind IN ('GOODS', 'SERVICE', 'SPARE_PART', 'FAMILY', 'IMMEDIATE_SERVICE'));
