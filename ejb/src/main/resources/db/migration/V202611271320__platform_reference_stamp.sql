-- When what is kept on each node was changed last, by topic; raised with every change.
CREATE TABLE reference_stamp (
  topic VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stamp BIGINT NOT NULL,
  PRIMARY KEY (topic)
);

-- Whoever changes such data by hand raises the stamps: UPDATE reference_stamp SET stamp = stamp + 1.
INSERT INTO reference_stamp (topic, stamp)
VALUES ('catalogue', 1), ('delivery', 1), ('seller', 1), ('setting', 1), ('vat-rate', 1), ('warehouse', 1);
