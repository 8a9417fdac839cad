-- Platform: each topic of reference data has a stamp from the start, so that whoever changes such data by hand and raises the
-- stamps (UPDATE reference_stamp SET stamp = stamp + 1) raises those of topics, too, that nobody has changed by the pages yet.
INSERT IGNORE INTO reference_stamp (topic, stamp) VALUES
  ('buyers-number', 1), ('catalogue', 1), ('customer-group', 1), ('delivery-method', 1), ('list-view', 1), ('mail-template', 1),
  ('payment-terms', 1), ('seller', 1), ('setting', 1), ('vat-rate', 1), ('visibility', 1), ('warehouse', 1), ('zone', 1);
