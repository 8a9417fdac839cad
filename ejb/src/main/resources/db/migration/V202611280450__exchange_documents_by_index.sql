-- Documents of many folders, and what is to be done with forms, come out of an index in the order of their lists.
ALTER TABLE shared_document
  ADD COLUMN seller_id  BIGINT NOT NULL DEFAULT 0 AFTER folder_id,
  ADD COLUMN partner_id BIGINT NOT NULL DEFAULT 0 AFTER seller_id;

UPDATE shared_document d JOIN shared_folder f ON f.id = d.folder_id
   SET d.seller_id = f.seller_id, d.partner_id = f.partner_id;

ALTER TABLE shared_document
  ALTER COLUMN seller_id DROP DEFAULT,
  ALTER COLUMN partner_id DROP DEFAULT,
  DROP INDEX shared_document_latest,
  ADD INDEX shared_document_latest (seller_id, updated_at),
  ADD INDEX shared_document_of_partner (seller_id, partner_id, updated_at);

ALTER TABLE form_submission
  ADD INDEX form_submission_latest (seller_id, sent_at),
  ADD INDEX form_submission_of_form (form_id, status, partner_id);
