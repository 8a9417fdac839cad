-- Party and whoever freezes an address: a line above the street (unit, building, estate) and the state, province or county.

ALTER TABLE seller
  ADD COLUMN addition VARCHAR(120) NULL,
  ADD COLUMN region   VARCHAR(80)  NULL;

ALTER TABLE partner
  ADD COLUMN addition VARCHAR(120) NULL,
  ADD COLUMN region   VARCHAR(80)  NULL;

ALTER TABLE delivery_address
  ADD COLUMN addition VARCHAR(120) NULL,
  ADD COLUMN region   VARCHAR(80)  NULL;

ALTER TABLE sales_order
  ADD COLUMN bill_addition VARCHAR(120) NULL,
  ADD COLUMN bill_region   VARCHAR(80)  NULL,
  ADD COLUMN ship_addition VARCHAR(120) NULL,
  ADD COLUMN ship_region   VARCHAR(80)  NULL;

ALTER TABLE despatch
  ADD COLUMN ship_addition VARCHAR(120) NULL,
  ADD COLUMN ship_region   VARCHAR(80)  NULL;

ALTER TABLE waybill
  ADD COLUMN sender_addition   VARCHAR(120) NULL,
  ADD COLUMN sender_region     VARCHAR(80)  NULL,
  ADD COLUMN receiver_addition VARCHAR(120) NULL,
  ADD COLUMN receiver_region   VARCHAR(80)  NULL;

ALTER TABLE billing_party
  ADD COLUMN addition VARCHAR(120) NULL,
  ADD COLUMN region   VARCHAR(80)  NULL;
