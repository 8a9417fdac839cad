-- Staff look for the items of a brand, and choose it among all there are: the names come out of the
-- index one by one, the items of a brand in the order of their numbers.
ALTER TABLE item ADD INDEX IF NOT EXISTS item_maker_list (seller_id, maker, number, active);
