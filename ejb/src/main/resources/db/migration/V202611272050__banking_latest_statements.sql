-- The latest statements come out of an index in their order.
ALTER TABLE bank_statement ADD INDEX bank_statement_latest (seller_id, withdrawn, id);
