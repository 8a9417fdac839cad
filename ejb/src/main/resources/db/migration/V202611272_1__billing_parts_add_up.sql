-- An invoice with this mark takes what the order's earlier invoices have left, so that all parts add up to the order.
-- Invoices issued before were rounded each on its own.
ALTER TABLE billing_document ADD COLUMN adds_up BOOLEAN NOT NULL DEFAULT FALSE;
