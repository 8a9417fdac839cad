-- name: at most one of a seller's bank accounts takes payments in currencies without one
SELECT seller_id, COUNT(*) AS accounts FROM seller_bank_account WHERE others GROUP BY seller_id HAVING COUNT(*) > 1
