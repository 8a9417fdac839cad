-- Rates that stand beside those of the product are a seller's own: nobody changes another's taxes.
ALTER TABLE vat_rate ADD seller_id BIGINT NOT NULL DEFAULT 1 FIRST;
ALTER TABLE vat_rate
  ALTER seller_id DROP DEFAULT,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (seller_id, country, vat_class, valid_from);
