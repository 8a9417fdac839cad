-- A page of partners comes out of an index in the order of their names, in each language's alphabet.
ALTER TABLE partner
  ADD COLUMN name_polish VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_polish_ai_ci
    AS (name) VIRTUAL,
  ADD INDEX partner_by_name_polish (seller_id, name_polish, id);
