-- name: what a document says is what was frozen, and a document that waits for its file has its message
SELECT d.number, s.sha256, o.status
FROM billing_sheet s JOIN billing_document d ON d.id = s.document_id
LEFT JOIN outbox_message o ON o.topic = 'document' AND o.key_text = CAST(d.id AS CHAR)
WHERE SHA2(s.sheet, 256) <> s.sha256
   OR (s.prepared_at IS NULL) <> (d.file_id IS NULL)
   OR (d.file_id IS NULL AND (o.id IS NULL OR o.status = 'DONE'))
