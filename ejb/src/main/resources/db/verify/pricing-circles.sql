-- name: no price list is derived from itself over others
WITH RECURSIVE chain (id, source, depth) AS (SELECT id, derived_from, 1 FROM price_list WHERE derived_from IS NOT NULL UNION ALL SELECT c.id, l.derived_from, c.depth + 1 FROM chain c JOIN price_list l ON l.id = c.source WHERE l.derived_from IS NOT NULL AND c.depth < 50) SELECT DISTINCT id FROM chain WHERE source = id OR depth >= 50
