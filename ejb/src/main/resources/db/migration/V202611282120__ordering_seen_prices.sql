-- Ordering: the price at which a line of a basket was last put in or seen by its owner, for so many base units; none before this.
ALTER TABLE basket_line
  ADD COLUMN seen_price    DECIMAL(19,6) NULL,
  ADD COLUMN seen_per      DECIMAL(19,6) NULL,
  ADD COLUMN seen_currency CHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;
