-- Catalogue: what a customer calls items in words is searched along an index.
ALTER TABLE buyers_item
  ADD INDEX buyers_item_name (partner_id, name, item_id);
