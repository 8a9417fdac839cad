-- name: every document issued more than 30 minutes ago has its file, unless it waits for its e-invoice
SELECT d.number, s.frozen_at, o.status, o.last_error
FROM billing_sheet s JOIN billing_document d ON d.id = s.document_id
LEFT JOIN outbox_message o ON o.topic = 'document' AND o.key_text = CAST(d.id AS CHAR)
WHERE s.prepared_at IS NULL AND d.issued_at < UTC_TIMESTAMP(6) - INTERVAL 30 MINUTE
  AND (o.id IS NULL OR o.created_at < UTC_TIMESTAMP(6) - INTERVAL 30 MINUTE
       AND NOT (o.status = 'WAITING' AND o.last_error LIKE '%waits for its e-invoice'))
