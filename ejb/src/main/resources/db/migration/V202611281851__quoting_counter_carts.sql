-- Quoting: carts that staff fill at the counter, whose goods are set aside in stock until a moment.
ALTER TABLE quotation
  ADD COLUMN counter    BOOLEAN     NOT NULL DEFAULT FALSE,
  ADD COLUMN held_until DATETIME(6) NULL;
