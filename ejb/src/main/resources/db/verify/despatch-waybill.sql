-- name: every waybill has its file, or its message to make one
SELECT w.code, w.made_at, o.status
FROM waybill w LEFT JOIN stored_file f ON f.id = w.file_id
LEFT JOIN outbox_message o ON o.topic = 'waybill' AND o.key_text = CAST(w.id AS CHAR)
WHERE (w.file_id IS NOT NULL AND f.id IS NULL)
   OR (w.file_id IS NULL AND (o.id IS NULL OR o.status = 'DONE'))
