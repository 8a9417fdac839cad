-- A seller's trade name, the languages of its shop and whom its mails come from; bank accounts with a version,
-- which are switched off and not deleted. What stood in for an unknown seller is nothing now, so that it is never printed.
ALTER TABLE seller
  ADD COLUMN trade_name     VARCHAR(120) NOT NULL DEFAULT '' AFTER name,
  ADD COLUMN languages      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '' AFTER language,
  ADD COLUMN sender_name    VARCHAR(120) NOT NULL DEFAULT '',
  ADD COLUMN sender_address VARCHAR(254) NOT NULL DEFAULT '',
  ADD COLUMN reply_to       VARCHAR(254) NOT NULL DEFAULT '';

-- Name and e-mail could be changed so far and stay if they were.
UPDATE seller SET name = IF(name = 'Kontor', '', name), email = IF(email = 'office@localhost', '', email),
  street = '', house = '', postcode = '', city = '', vat_id = '', tax_number = ''
WHERE vat_id = 'PL0000000000';

ALTER TABLE seller_bank_account
  ADD COLUMN id      BIGINT  NOT NULL DEFAULT 0 FIRST,
  ADD COLUMN version BIGINT  NOT NULL DEFAULT 0,
  ADD COLUMN active  BOOLEAN NOT NULL DEFAULT TRUE,
  ADD COLUMN others  BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE seller_bank_account SET id = NEXT VALUE FOR id_seq;

-- So far the home currency's first account took payments in currencies without one.
UPDATE seller_bank_account a
JOIN (SELECT b.seller_id, MIN(b.position) AS position
      FROM seller_bank_account b JOIN seller s ON s.id = b.seller_id AND s.home_currency = b.currency
      GROUP BY b.seller_id) f ON f.seller_id = a.seller_id AND f.position = a.position
JOIN seller s ON s.id = a.seller_id AND s.home_currency = a.currency
SET a.others = TRUE
WHERE a.iban = (SELECT MIN(c.iban) FROM seller_bank_account c
                WHERE c.seller_id = a.seller_id AND c.currency = a.currency AND c.position = a.position);

ALTER TABLE seller_bank_account
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (id),
  ADD UNIQUE KEY seller_bank_account_number (seller_id, iban, currency),
  ALTER COLUMN id DROP DEFAULT;
