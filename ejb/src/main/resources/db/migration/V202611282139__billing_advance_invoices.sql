-- Billing: invoices for money received before the supply, and what invoices of the goods deduct of them per rate.
CREATE TABLE billing_deduction (
  document_id    BIGINT        NOT NULL,
  advance_number VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  advance_date   DATE          NOT NULL,
  vat_category   VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  vat_percent    DECIMAL(5,2)  NOT NULL,
  net            DECIMAL(19,4) NOT NULL,
  vat            DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (document_id, advance_number, vat_category, vat_percent),
  INDEX billing_deduction_advance (advance_number),
  CONSTRAINT billing_deduction_document FOREIGN KEY (document_id) REFERENCES billing_document (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE order_paper
  DROP CONSTRAINT order_paper_kind;

ALTER TABLE order_paper
  ADD CONSTRAINT order_paper_kind CHECK (kind IN ('PRO_FORMA', 'SALES_INVOICE', 'GOODS_ISSUE_NOTE', 'CORRECTIVE_INVOICE',
    'ADVANCE_INVOICE', 'PARCEL'));
