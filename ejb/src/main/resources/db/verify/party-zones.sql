-- name: a seller's own zones have one rest of the world and every country at most once
SELECT z.seller_id, 'rest' AS what, SUM(z.rest) AS times FROM market_zone z GROUP BY z.seller_id HAVING SUM(z.rest) <> 1 UNION ALL SELECT z.seller_id, c.country, COUNT(*) FROM market_zone z JOIN market_zone_country c ON c.zone_id = z.id GROUP BY z.seller_id, c.country HAVING COUNT(*) > 1
