-- Catalogue: what lists of capabilities above may join of items and their names.

CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v_catalogue_item AS
  SELECT id, seller_id, number, plain_number, unit, active FROM item;

CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v_catalogue_item_text AS
  SELECT item_id, language, name FROM item_text;
