-- The movements of an item come out of an index in their order, whatever the warehouse.
ALTER TABLE stock_movement ADD INDEX stock_movement_of_item (item_id, at);
