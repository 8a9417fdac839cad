-- What customers owe, for who keeps their accounts: a customer's open documents by currency and due day.
ALTER TABLE billing_document ADD INDEX billing_document_owed (partner_id, is_open, currency, due_date);

CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v_billing_receivable AS
  SELECT id, seller_id, partner_id, kind, number, order_number, issue_date, due_date, currency, gross, open_amount, is_open, replaced
  FROM billing_document WHERE kind <> 'GOODS_ISSUE_NOTE';
