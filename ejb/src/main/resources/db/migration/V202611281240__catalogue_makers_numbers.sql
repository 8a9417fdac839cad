-- Catalogue: items are found by the maker's number where no article number and no GTIN is meant.
ALTER TABLE item
  ADD INDEX item_maker_number (seller_id, maker_number);
