-- Billing: documents by the last digits of their number, and a customer's own by number.
ALTER TABLE billing_document
  ADD COLUMN number_turned VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (REVERSE(plain_number)) VIRTUAL,
  ADD INDEX billing_document_number_turned (seller_id, number_turned),
  ADD INDEX billing_document_number_of_partner (partner_id, plain_number);
