-- Delivery methods are changed by people: an id and a version, who may use them, how heavy goods may be. A charge
-- that was one for the currency holds for every zone (''), from no weight and no value on, so nothing costs otherwise.
ALTER TABLE delivery_method
  ADD COLUMN id BIGINT NULL FIRST,
  ADD COLUMN version BIGINT NOT NULL DEFAULT 0 AFTER id,
  ADD COLUMN max_order_kg DECIMAL(9,3) NULL,
  ADD COLUMN max_piece_kg DECIMAL(9,3) NULL;
UPDATE delivery_method SET id = NEXT VALUE FOR id_seq;

ALTER TABLE delivery_method_text ADD COLUMN method_id BIGINT NULL FIRST;
UPDATE delivery_method_text t JOIN delivery_method m ON m.seller_id = t.seller_id AND m.code = t.method SET t.method_id = m.id;
ALTER TABLE delivery_method_text DROP FOREIGN KEY delivery_method_text_method;
ALTER TABLE delivery_method_text
  DROP PRIMARY KEY, DROP COLUMN seller_id, DROP COLUMN method,
  MODIFY method_id BIGINT NOT NULL, ADD PRIMARY KEY (method_id, language);

ALTER TABLE delivery_charge
  ADD COLUMN method_id  BIGINT        NULL FIRST,
  ADD COLUMN zone       VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '',
  ADD COLUMN from_kg    DECIMAL(9,3)  NOT NULL DEFAULT 0,
  ADD COLUMN from_value DECIMAL(19,4) NOT NULL DEFAULT 0;
UPDATE delivery_charge c JOIN delivery_method m ON m.seller_id = c.seller_id AND m.code = c.method SET c.method_id = m.id;
ALTER TABLE delivery_charge DROP FOREIGN KEY delivery_charge_method;
ALTER TABLE delivery_charge
  DROP PRIMARY KEY, DROP COLUMN seller_id, DROP COLUMN method,
  MODIFY method_id BIGINT NOT NULL,
  ADD PRIMARY KEY (method_id, zone, currency, from_kg, from_value),
  ADD CONSTRAINT delivery_charge_from CHECK (from_kg >= 0 AND from_value >= 0);

ALTER TABLE delivery_method
  DROP PRIMARY KEY, MODIFY id BIGINT NOT NULL, ADD PRIMARY KEY (id), ADD UNIQUE KEY delivery_method_code (seller_id, code);
ALTER TABLE delivery_method_text ADD CONSTRAINT delivery_method_text_of FOREIGN KEY (method_id) REFERENCES delivery_method (id);
ALTER TABLE delivery_charge ADD CONSTRAINT delivery_charge_of FOREIGN KEY (method_id) REFERENCES delivery_method (id);

-- Who may use a method; everybody where nobody is named.
CREATE TABLE delivery_method_group (
  method_id      BIGINT      NOT NULL,
  customer_group VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (method_id, customer_group),
  CONSTRAINT delivery_method_group_of FOREIGN KEY (method_id) REFERENCES delivery_method (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE delivery_method_customer (
  method_id      BIGINT      NOT NULL,
  partner_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (method_id, partner_number),
  CONSTRAINT delivery_method_customer_of FOREIGN KEY (method_id) REFERENCES delivery_method (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
