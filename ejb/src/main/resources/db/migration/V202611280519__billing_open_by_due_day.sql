-- What is overdue comes out of an index by how long it is.
ALTER TABLE billing_document ADD INDEX billing_document_due (seller_id, is_open, due_date);
