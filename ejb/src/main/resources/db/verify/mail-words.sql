-- name: every mail has its words, or a message to write them
SELECT m.reference, m.event_key, w.status, s.status FROM mail m
LEFT JOIN outbox_message w ON w.topic = 'mail-words' AND w.key_text = m.reference
LEFT JOIN outbox_message s ON s.topic = 'mail' AND s.key_text = CONCAT(m.reference, '.', m.sendings)
WHERE (m.draft IS NULL AND m.html = '')
   OR (m.draft IS NOT NULL AND m.status <> 'FAILED'
       AND (w.id IS NULL OR w.status <> 'WAITING') AND (s.id IS NULL OR s.status <> 'WAITING'))
