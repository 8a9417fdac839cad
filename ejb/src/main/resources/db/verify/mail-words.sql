-- name: every mail has its words, or its message to write them
SELECT m.reference, m.event_key, o.status FROM mail m
LEFT JOIN outbox_message o ON o.topic = 'mail-words' AND o.key_text = m.reference
WHERE (m.draft IS NULL AND m.html = '')
   OR (m.draft IS NOT NULL AND (o.id IS NULL OR o.status <> 'WAITING'))
