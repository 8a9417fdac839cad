-- Names as they are searched, with all letters of Latin alphabets folded: ď, ť, ň, û, ë, ô and others were left as they are.
-- PlainLetters says the same; SearchLettersTest holds both together.

ALTER TABLE item_text
  MODIFY COLUMN IF EXISTS plain_name VARCHAR(402) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (REPLACE(REPLACE(CONCAT(' ',
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      LOWER(name)
      , 'ß', 'ss'), 'à', 'a'), 'á', 'a'), 'â', 'a'), 'ã', 'a'), 'ä', 'a'), 'å', 'a'), 'æ', 'ae'), 'ç', 'c')
      , 'è', 'e'), 'é', 'e'), 'ê', 'e'), 'ë', 'e'), 'ì', 'i'), 'í', 'i'), 'î', 'i'), 'ï', 'i'), 'ð', 'd')
      , 'ñ', 'n'), 'ò', 'o'), 'ó', 'o'), 'ô', 'o'), 'õ', 'o'), 'ö', 'o'), 'ø', 'o'), 'ù', 'u'), 'ú', 'u')
      , 'û', 'u'), 'ü', 'u'), 'ý', 'y'), 'þ', 'th'), 'ÿ', 'y'), 'ā', 'a'), 'ă', 'a'), 'ą', 'a'), 'ć', 'c')
      , 'ĉ', 'c'), 'ċ', 'c'), 'č', 'c'), 'ď', 'd'), 'đ', 'd'), 'ē', 'e'), 'ĕ', 'e'), 'ė', 'e'), 'ę', 'e')
      , 'ě', 'e'), 'ĝ', 'g'), 'ğ', 'g'), 'ġ', 'g'), 'ģ', 'g'), 'ĥ', 'h'), 'ħ', 'h'), 'ĩ', 'i'), 'ī', 'i')
      , 'ĭ', 'i'), 'į', 'i'), 'ı', 'i'), 'ĳ', 'ij'), 'ĵ', 'j'), 'ķ', 'k'), 'ĸ', 'k'), 'ĺ', 'l'), 'ļ', 'l'), 'ľ', 'l')
      , 'ŀ', 'l'), 'ł', 'l'), 'ń', 'n'), 'ņ', 'n'), 'ň', 'n'), 'ŋ', 'n'), 'ō', 'o'), 'ŏ', 'o'), 'ő', 'o')
      , 'œ', 'oe'), 'ŕ', 'r'), 'ŗ', 'r'), 'ř', 'r'), 'ś', 's'), 'ŝ', 's'), 'ş', 's'), 'š', 's'), 'ţ', 't')
      , 'ť', 't'), 'ŧ', 't'), 'ũ', 'u'), 'ū', 'u'), 'ŭ', 'u'), 'ů', 'u'), 'ű', 'u'), 'ų', 'u'), 'ŵ', 'w')
      , 'ŷ', 'y'), 'ź', 'z'), 'ż', 'z'), 'ž', 'z'), 'ſ', 's'), 'ș', 's'), 'ț', 't'), '×', 'x'), '-', ' ')
      , '–', ' '), '—', ' '), '‐', ' '), '‑', ' '), '(', ' '), ')', ' '), ';', ' '), ':', ' '), '+', ' ')
      , '_', ' '), '!', ' '), '?', ' '), '&', ' '), '''', ' '), '’', ' '), _utf8mb4 X'C2A0', ' '), _utf8mb4 X'E280AF', ' '), _utf8mb4 X'E28089', ' ')
      , _utf8mb4 X'09', ' '), '”', '"'), '“', '"'), '„', '"'), '″', '"'), ',', '.')
      , ' '), '. ', ' '), ' x ', 'x')) STORED;
