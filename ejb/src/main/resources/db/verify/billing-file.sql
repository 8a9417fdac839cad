-- name: every document has its file with the same content, or what it says to make one of
SELECT d.number, d.sha256, f.sha256 AS file_sha256
FROM billing_document d LEFT JOIN stored_file f ON f.id = d.file_id
LEFT JOIN billing_sheet s ON s.document_id = d.id
WHERE (d.file_id IS NULL AND s.document_id IS NULL)
   OR (d.file_id IS NOT NULL AND (f.id IS NULL OR f.sha256 <> d.sha256))
