-- Party: customers as people look for them: by a later word of the name, the VAT number without its country, the mail
-- address and the last nine digits of the telephone, which are the same with and without a country in front.
ALTER TABLE partner
  ADD COLUMN name_second VARCHAR(120)
    AS (CASE WHEN LOCATE(' ', name) = 0 THEN NULL ELSE SUBSTRING(name, LOCATE(' ', name) + 1) END) VIRTUAL,
  ADD COLUMN name_third VARCHAR(120)
    AS (CASE WHEN LOCATE(' ', name) = 0 OR LOCATE(' ', name, LOCATE(' ', name) + 1) = 0 THEN NULL
             ELSE SUBSTRING(name, LOCATE(' ', name, LOCATE(' ', name) + 1) + 1) END) VIRTUAL,
  ADD COLUMN vat_number VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (SUBSTRING(vat_id, 3)) VIRTUAL,
  ADD COLUMN phone_digits VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (RIGHT(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(phone, '+', ''), ' ', ''), '-', ''), '(', ''), ')', ''), '/', ''), '.', ''), 9)) VIRTUAL,
  ADD INDEX partner_name_second (seller_id, name_second),
  ADD INDEX partner_name_third (seller_id, name_third),
  ADD INDEX partner_vat_number (seller_id, vat_number),
  ADD INDEX partner_email (seller_id, email),
  ADD INDEX partner_phone (seller_id, phone_digits);
