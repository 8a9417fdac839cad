-- The terms of price lists are kept on each node; who changes them by hand raises this stamp with the others.

INSERT INTO reference_stamp (topic, stamp) VALUES ('price-lists', 1);
