-- Lists in columns were lines with tabs between their parts; they are JSON now, of the records in app.kontor.banking.internal.kept.
-- Two signs of the private use area stand for line end and tab while the text is quoted.
SET SESSION group_concat_max_len = 1073741824;

CREATE TEMPORARY TABLE kept_line (PRIMARY KEY (id, n)) AS
SELECT t.id, l.n, l.parts, JSON_VALUE(l.parts, '$[0]') AS kind
  FROM statement_file t,
       JSON_TABLE(CONCAT('[[', REPLACE(REPLACE(JSON_QUOTE(REPLACE(REPLACE(t.notices, '\n', _utf8mb4 0xEE808A), '\t', _utf8mb4 0xEE8089)),
                            _utf8mb4 0xEE808A, '"],["'), _utf8mb4 0xEE8089, '","'), ']]'),
                  '$[*]' COLUMNS (n FOR ORDINALITY, parts JSON PATH '$')) l
 WHERE t.notices <> '';

UPDATE statement_file t
  JOIN (SELECT id, JSON_OBJECT('notices', JSON_ARRAYAGG(
                 JSON_OBJECT('code', kind, 'line', CAST(JSON_VALUE(parts, '$[1]') AS INTEGER),
                             'arguments', JSON_REMOVE(parts, '$[0]', '$[0]')) ORDER BY n)) AS kept
          FROM kept_line GROUP BY id) l ON l.id = t.id
   SET t.notices = l.kept;
DROP TEMPORARY TABLE kept_line;

CREATE TEMPORARY TABLE kept_line (PRIMARY KEY (id, n)) AS
SELECT t.id, l.n, l.parts, JSON_VALUE(l.parts, '$[0]') AS kind
  FROM bank_statement t,
       JSON_TABLE(CONCAT('[[', REPLACE(REPLACE(JSON_QUOTE(REPLACE(REPLACE(t.notices, '\n', _utf8mb4 0xEE808A), '\t', _utf8mb4 0xEE8089)),
                            _utf8mb4 0xEE808A, '"],["'), _utf8mb4 0xEE8089, '","'), ']]'),
                  '$[*]' COLUMNS (n FOR ORDINALITY, parts JSON PATH '$')) l
 WHERE t.notices <> '';

UPDATE bank_statement t
  JOIN (SELECT id, JSON_OBJECT('notices', JSON_ARRAYAGG(
                 JSON_OBJECT('code', kind, 'line', CAST(JSON_VALUE(parts, '$[1]') AS INTEGER),
                             'arguments', JSON_REMOVE(parts, '$[0]', '$[0]')) ORDER BY n)) AS kept
          FROM kept_line GROUP BY id) l ON l.id = t.id
   SET t.notices = l.kept;
DROP TEMPORARY TABLE kept_line;

CREATE TEMPORARY TABLE kept_line (PRIMARY KEY (id, n)) AS
SELECT t.id, l.n, l.parts, JSON_VALUE(l.parts, '$[0]') AS kind
  FROM allocation t,
       JSON_TABLE(CONCAT('[[', REPLACE(REPLACE(JSON_QUOTE(REPLACE(REPLACE(t.evidence, '\n', _utf8mb4 0xEE808A), '\t', _utf8mb4 0xEE8089)),
                            _utf8mb4 0xEE808A, '"],["'), _utf8mb4 0xEE8089, '","'), ']]'),
                  '$[*]' COLUMNS (n FOR ORDINALITY, parts JSON PATH '$')) l
 WHERE t.evidence <> '';

UPDATE allocation t
  JOIN (SELECT id, JSON_OBJECT('reasons', JSON_ARRAYAGG(
                 JSON_OBJECT('code', JSON_VALUE(parts, '$[1]'), 'weight', CAST(JSON_VALUE(parts, '$[2]') AS INTEGER),
                                'arguments', JSON_REMOVE(parts, '$[0]', '$[0]', '$[0]')) ORDER BY n)) AS kept
          FROM kept_line GROUP BY id) l ON l.id = t.id
   SET t.evidence = l.kept;
DROP TEMPORARY TABLE kept_line;

CREATE TEMPORARY TABLE kept_line (PRIMARY KEY (id, n)) AS
SELECT t.id, l.n, l.parts, JSON_VALUE(l.parts, '$[0]') AS kind
  FROM statement_entry t,
       JSON_TABLE(CONCAT('[[', REPLACE(REPLACE(JSON_QUOTE(REPLACE(REPLACE(t.structured, '\n', _utf8mb4 0xEE808A), '\t', _utf8mb4 0xEE8089)),
                            _utf8mb4 0xEE808A, '"],["'), _utf8mb4 0xEE8089, '","'), ']]'),
                  '$[*]' COLUMNS (n FOR ORDINALITY, parts JSON PATH '$')) l
 WHERE t.structured <> '';

UPDATE statement_entry t
   SET t.structured = JSON_OBJECT(
         'references', JSON_COMPACT(COALESCE((SELECT JSON_ARRAYAGG(JSON_VALUE(l.parts, '$[1]') ORDER BY l.n)
                                   FROM kept_line l WHERE l.id = t.id AND l.kind = 'REFERENCE'), JSON_ARRAY())),
         'documents', JSON_COMPACT(COALESCE((SELECT JSON_ARRAYAGG(JSON_OBJECT('number', JSON_VALUE(l.parts, '$[1]'),
                                                                 'amount', NULLIF(JSON_VALUE(l.parts, '$[2]'), '')) ORDER BY l.n)
                                  FROM kept_line l WHERE l.id = t.id AND l.kind = 'DOCUMENT'), JSON_ARRAY())))
 WHERE t.structured <> '';
DROP TEMPORARY TABLE kept_line;

CREATE TEMPORARY TABLE kept_line (PRIMARY KEY (id, n)) AS
SELECT t.id, l.n, l.parts, JSON_VALUE(l.parts, '$[0]') AS kind,
       SUM(JSON_VALUE(l.parts, '$[0]') = 'PROPOSAL') OVER (PARTITION BY t.id ORDER BY l.n) AS proposal
  FROM statement_entry t,
       JSON_TABLE(CONCAT('[[', REPLACE(REPLACE(JSON_QUOTE(REPLACE(REPLACE(t.proposals, '\n', _utf8mb4 0xEE808A), '\t', _utf8mb4 0xEE8089)),
                            _utf8mb4 0xEE808A, '"],["'), _utf8mb4 0xEE8089, '","'), ']]'),
                  '$[*]' COLUMNS (n FOR ORDINALITY, parts JSON PATH '$')) l
 WHERE t.proposals <> '';

CREATE TEMPORARY TABLE kept_proposal (PRIMARY KEY (id, proposal)) AS
SELECT h.id, h.proposal, JSON_OBJECT(
         'partner', JSON_VALUE(h.parts, '$[2]'), 'score', CAST(JSON_VALUE(h.parts, '$[1]') AS INTEGER),
         'parts', JSON_COMPACT(COALESCE((SELECT JSON_ARRAYAGG(JSON_OBJECT(
                                                  'document', JSON_VALUE(l.parts, '$[1]'), 'order', JSON_VALUE(l.parts, '$[2]'),
                                                  'amount', JSON_VALUE(l.parts, '$[3]'), 'open', JSON_VALUE(l.parts, '$[4]')) ORDER BY l.n)
                                           FROM kept_line l WHERE l.id = h.id AND l.proposal = h.proposal AND l.kind = 'PART'),
                                        JSON_ARRAY())),
         'reasons', JSON_COMPACT(COALESCE((SELECT JSON_ARRAYAGG(JSON_OBJECT('code', JSON_VALUE(l.parts, '$[1]'), 'weight', CAST(JSON_VALUE(l.parts, '$[2]') AS INTEGER),
                                'arguments', JSON_REMOVE(l.parts, '$[0]', '$[0]', '$[0]')) ORDER BY l.n)
                                             FROM kept_line l WHERE l.id = h.id AND l.proposal = h.proposal AND l.kind = 'REASON'),
                                          JSON_ARRAY()))) AS kept
  FROM kept_line h WHERE h.kind = 'PROPOSAL';

UPDATE statement_entry t
   SET t.proposals = JSON_OBJECT(
         'proposals', JSON_COMPACT(COALESCE((SELECT JSON_ARRAYAGG(JSON_COMPACT(p.kept) ORDER BY p.proposal)
                                               FROM kept_proposal p WHERE p.id = t.id), JSON_ARRAY())),
         'remarks', JSON_COMPACT(COALESCE((SELECT JSON_ARRAYAGG(JSON_OBJECT('code', JSON_VALUE(l.parts, '$[1]'), 'weight', CAST(JSON_VALUE(l.parts, '$[2]') AS INTEGER),
                                'arguments', JSON_REMOVE(l.parts, '$[0]', '$[0]', '$[0]')) ORDER BY l.n)
                                             FROM kept_line l WHERE l.id = t.id AND l.kind = 'REMARK'), JSON_ARRAY())))
 WHERE t.proposals <> '';
DROP TEMPORARY TABLE kept_line;
DROP TEMPORARY TABLE kept_proposal;
