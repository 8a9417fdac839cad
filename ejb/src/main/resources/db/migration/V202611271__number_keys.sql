-- Numbers as they are looked up: letters and digits in upper case, whatever blanks, hyphens and
-- slashes people write between them. Kept by the database, so that no writer can forget it.

ALTER TABLE partner
  ADD COLUMN plain_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (UPPER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(number, '/', ''), '-', ''), '.', ''), '_', ''), ' ', ''))) STORED,
  ADD INDEX partner_plain_number (seller_id, plain_number);

ALTER TABLE sales_order
  ADD COLUMN plain_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (UPPER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(number, '/', ''), '-', ''), '.', ''), '_', ''), ' ', ''))) STORED,
  ADD INDEX sales_order_plain_number (seller_id, plain_number);

ALTER TABLE despatch
  ADD COLUMN plain_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (UPPER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(number, '/', ''), '-', ''), '.', ''), '_', ''), ' ', ''))) STORED,
  ADD INDEX despatch_plain_number (seller_id, plain_number);

ALTER TABLE billing_document
  ADD COLUMN plain_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (UPPER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(number, '/', ''), '-', ''), '.', ''), '_', ''), ' ', ''))) STORED,
  ADD INDEX billing_document_plain_number (seller_id, plain_number);

ALTER TABLE ticket
  ADD COLUMN plain_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (UPPER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(number, '/', ''), '-', ''), '.', ''), '_', ''), ' ', ''))) STORED,
  ADD INDEX ticket_plain_number (seller_id, plain_number);

ALTER TABLE form_submission
  ADD COLUMN plain_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (UPPER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(number, '/', ''), '-', ''), '.', ''), '_', ''), ' ', ''))) STORED,
  ADD INDEX form_submission_plain_number (seller_id, plain_number);
