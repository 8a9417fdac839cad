-- name: every document has its file with the same content
SELECT d.number, d.sha256, f.sha256 AS file_sha256
FROM billing_document d LEFT JOIN stored_file f ON f.id = d.file_id
WHERE f.id IS NULL OR f.sha256 <> d.sha256
