-- name: gross is net plus VAT
SELECT number, net, vat, gross FROM sales_order WHERE gross <> net + vat
