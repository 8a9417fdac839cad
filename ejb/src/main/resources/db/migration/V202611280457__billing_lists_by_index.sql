-- Documents of a kind, and by what is still to be paid of them, come out of an index, the latest first.
ALTER TABLE billing_document
  ADD COLUMN payment_state VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (CASE WHEN cancelled THEN 'CANCELLED'
             WHEN gross - advance - paid - carried > 0 THEN 'OPEN'
             WHEN kind = 'GOODS_ISSUE_NOTE' THEN 'NONE'
             ELSE 'SETTLED' END) VIRTUAL,
  ADD INDEX billing_document_of_kind (seller_id, kind, issue_date),
  ADD INDEX billing_document_state (seller_id, payment_state, issue_date);
