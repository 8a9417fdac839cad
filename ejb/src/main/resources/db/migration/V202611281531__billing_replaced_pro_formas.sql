-- Billing: the pro-forma of an order that was changed is replaced by another one. It is no longer paid, but its number and
-- reference still lead to the order; of all of an order only one is in force.
ALTER TABLE billing_document
  ADD COLUMN replaced BOOLEAN NOT NULL DEFAULT FALSE,
  DROP INDEX billing_document_pro_forma,
  DROP COLUMN pro_forma_of,
  DROP INDEX billing_document_state,
  DROP COLUMN payment_state;

ALTER TABLE billing_document
  ADD COLUMN pro_forma_of VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (IF(kind = 'PRO_FORMA' AND NOT replaced, order_number, NULL)) STORED,
  ADD COLUMN payment_state VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (CASE WHEN cancelled THEN 'CANCELLED'
             WHEN replaced THEN 'REPLACED'
             WHEN gross - advance - paid - carried > 0 THEN 'OPEN'
             WHEN kind = 'GOODS_ISSUE_NOTE' THEN 'NONE'
             ELSE 'SETTLED' END) VIRTUAL,
  ADD UNIQUE KEY billing_document_pro_forma (seller_id, pro_forma_of),
  ADD INDEX billing_document_state (seller_id, payment_state, issue_date);
