-- name: every mail that waits has an outbox message that waits, to write it or to send it
SELECT m.reference, m.sendings, s.status FROM mail m
LEFT JOIN outbox_message w ON w.topic = 'mail-words' AND w.key_text = m.reference
LEFT JOIN outbox_message s ON s.topic = 'mail' AND s.key_text = CONCAT(m.reference, '.', m.sendings)
WHERE m.status = 'WAITING' AND (s.id IS NULL OR s.status <> 'WAITING')
  AND (m.draft IS NULL OR w.id IS NULL OR w.status <> 'WAITING')
