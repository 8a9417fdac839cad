-- name: exchange: a shared document is of the seller and the customer of its folder
SELECT d.number, d.seller_id, d.partner_id
  FROM shared_document d
  JOIN shared_folder f ON f.id = d.folder_id
 WHERE d.seller_id <> f.seller_id
    OR d.partner_id <> f.partner_id
