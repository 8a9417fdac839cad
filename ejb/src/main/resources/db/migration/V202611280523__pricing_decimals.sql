-- With how many decimals the prices of a list are shown; lists that are there as their finest price needs, derived ones as they are rounded.
ALTER TABLE price_list ADD decimals INT NOT NULL DEFAULT 2;
UPDATE price_list l
  JOIN (SELECT list_id, MAX(CHAR_LENGTH(TRIM(TRAILING '0' FROM SUBSTRING_INDEX(amount, '.', -1)))) AS needed FROM price_entry GROUP BY list_id) p ON p.list_id = l.id
  SET l.decimals = GREATEST(2, p.needed);
UPDATE price_list
  SET decimals = GREATEST(2, CHAR_LENGTH(TRIM(TRAILING '0' FROM SUBSTRING_INDEX(rounding_step, '.', -1)))) WHERE derived_from IS NOT NULL AND rounding_step IS NOT NULL;
ALTER TABLE price_list ADD CONSTRAINT price_list_decimals CHECK (decimals BETWEEN 0 AND 6);
