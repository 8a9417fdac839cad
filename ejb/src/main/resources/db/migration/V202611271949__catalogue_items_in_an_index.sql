-- Catalogue: items are searched in an index of each node. When a row was changed the database itself notes,
-- so that no writer can forget it; names as they were searched before, and their full-text index, go.
ALTER TABLE item
  ADD COLUMN changed_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  ADD INDEX item_changed (seller_id, changed_at);

ALTER TABLE item_text
  DROP INDEX item_text_search,
  DROP INDEX item_text_plain_name,
  DROP COLUMN plain_name,
  ADD COLUMN changed_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  ADD INDEX item_text_changed (changed_at);
