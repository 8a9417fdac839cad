-- Party: customers that order under numbers of their own alone; delivery addresses with hours, and those that are used no longer.
ALTER TABLE partner ADD COLUMN own_number_needed BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE delivery_address
  ADD COLUMN hours    VARCHAR(120) NULL,
  ADD COLUMN archived BOOLEAN      NOT NULL DEFAULT FALSE;

-- An order keeps when goods are taken in, as it keeps where.
ALTER TABLE sales_order ADD COLUMN delivery_hours VARCHAR(120) NULL;
