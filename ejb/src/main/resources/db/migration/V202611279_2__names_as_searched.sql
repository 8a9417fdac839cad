-- Names as they are searched: small letters without accents, decimal comma as point, sizes such as M8x30
-- without blanks, a blank before, between and behind the words. Kept by the database, so that no writer
-- can forget it; SearchText makes the same of what people type.

ALTER TABLE item_text
  ADD COLUMN plain_name VARCHAR(402) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (REPLACE(REPLACE(CONCAT(' ',
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      LOWER(name)
      , 'ą', 'a'), 'ć', 'c'), 'ę', 'e'), 'ł', 'l'), 'ń', 'n'), 'ó', 'o'), 'ś', 's'), 'ź', 'z'), 'ż', 'z')
      , 'ä', 'a'), 'ö', 'o'), 'ü', 'u'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'á', 'a'), 'à', 'a'), 'â', 'a')
      , 'í', 'i'), 'ú', 'u'), 'ý', 'y'), 'č', 'c'), 'š', 's'), 'ž', 'z'), 'ř', 'r'), 'ě', 'e'), 'ů', 'u')
      , 'ő', 'o'), 'ű', 'u'), 'ø', 'o'), 'å', 'a'), 'ñ', 'n'), 'ç', 'c'), 'đ', 'd'), 'ß', 'ss'), '×', 'x')
      , '-', ' '), '–', ' '), '—', ' '), '‐', ' '), '‑', ' '), '(', ' '), ')', ' '), ';', ' '), ':', ' ')
      , '+', ' '), '_', ' '), '!', ' '), '?', ' '), '&', ' '), '''', ' '), '’', ' ')
      , _utf8mb4 X'C2A0', ' '), _utf8mb4 X'E280AF', ' '), _utf8mb4 X'E28089', ' '), _utf8mb4 X'09', ' ')
      , '”', '"'), '“', '"'), '„', '"'), '″', '"'), ',', '.')
      , ' '), '. ', ' '), ' x ', 'x')) STORED,
  ADD INDEX item_text_plain_name (language, plain_name);
