-- A seller may leave terms to choose: customers order on them instead of those that hold for them, if they give no longer time.
ALTER TABLE payment_terms ADD COLUMN choosable BOOLEAN NOT NULL DEFAULT FALSE;
