-- Stock: goods that customers send back come in as a kind of movement of their own, named by the number of the return.
ALTER TABLE stock_movement
  DROP CONSTRAINT stock_movement_kind,
  ADD CONSTRAINT stock_movement_kind CHECK (kind IN ('RECEIPT', 'ISSUE', 'CORRECTION', 'RETURN'));
