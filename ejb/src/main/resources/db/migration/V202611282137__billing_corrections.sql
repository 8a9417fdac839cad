-- Billing: corrective invoices. A correction names the invoice it belongs to and the document whose state it starts from; its sums are the
-- difference, so they may be negative. What it takes off the open amount of its invoice is carried on both; the rest is the buyer's credit.
ALTER TABLE billing_document
  ADD COLUMN corrects_id         BIGINT       NULL,
  ADD COLUMN corrected_number    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN corrected_date      DATE         NULL,
  ADD COLUMN correction_cause    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN correction_effect   VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN correction_reason   VARCHAR(300) NULL,
  ADD COLUMN return_number       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  DROP CONSTRAINT billing_document_open,
  DROP CONSTRAINT billing_document_used,
  DROP INDEX billing_document_state,
  DROP COLUMN payment_state;

ALTER TABLE billing_document
  ADD COLUMN payment_state VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (CASE WHEN cancelled THEN 'CANCELLED'
             WHEN replaced THEN 'REPLACED'
             WHEN gross - advance - paid - carried > 0 THEN 'OPEN'
             WHEN gross - advance - paid - carried < 0 THEN 'CREDIT'
             WHEN kind = 'GOODS_ISSUE_NOTE' THEN 'NONE'
             ELSE 'SETTLED' END) VIRTUAL,
  ADD INDEX billing_document_state (seller_id, payment_state, issue_date),
  ADD INDEX billing_document_corrects (corrects_id, id),
  ADD INDEX billing_document_of_return (seller_id, return_number),
  ADD CONSTRAINT billing_document_corrected FOREIGN KEY (corrects_id) REFERENCES billing_document (id),
  ADD CONSTRAINT billing_document_balance CHECK (
    (gross >= 0 AND gross - advance - paid - carried >= 0 AND advance >= 0 AND paid >= 0 AND carried >= 0 AND used >= 0 AND used <= paid)
    OR (gross < 0 AND kind = 'CORRECTIVE_INVOICE' AND gross - paid - carried <= 0 AND advance = 0 AND paid <= 0 AND carried <= 0 AND used = 0)),
  ADD CONSTRAINT billing_document_correction CHECK (
    (kind = 'CORRECTIVE_INVOICE') = (corrects_id IS NOT NULL AND corrected_number IS NOT NULL AND corrected_date IS NOT NULL
      AND correction_cause IS NOT NULL AND correction_effect IS NOT NULL AND correction_reason IS NOT NULL));

-- A corrected line stands twice, as it was and as it is; its position on the invoice is kept.
ALTER TABLE billing_line
  ADD COLUMN line_state         VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD COLUMN corrected_position INT         NULL,
  ADD CONSTRAINT billing_line_state CHECK (line_state IS NULL OR (line_state IN ('BEFORE', 'AFTER') AND corrected_position IS NOT NULL));

ALTER TABLE order_paper
  DROP CONSTRAINT order_paper_kind;

ALTER TABLE order_paper
  ADD CONSTRAINT order_paper_kind CHECK (kind IN ('PRO_FORMA', 'SALES_INVOICE', 'GOODS_ISSUE_NOTE', 'CORRECTIVE_INVOICE', 'PARCEL'));
