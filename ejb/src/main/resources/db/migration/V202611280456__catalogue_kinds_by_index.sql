-- Items of a kind and of a class of VAT come out of an index in the order of their numbers.
ALTER TABLE item
  ADD INDEX item_of_kind (seller_id, active, kind, number),
  ADD INDEX item_of_vat_class (seller_id, active, vat_class, number);

-- What was changed of an item comes out of an index, the latest first and what was changed together in its order.
ALTER TABLE item_change
  DROP INDEX item_change_item,
  ADD INDEX item_change_item (item_id, at DESC, id);
