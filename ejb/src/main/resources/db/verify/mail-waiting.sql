-- name: every mail that waits has an outbox message that waits
SELECT m.reference, m.sendings, o.status FROM mail m
LEFT JOIN outbox_message o ON o.topic = 'mail' AND o.key_text = CONCAT(m.reference, '.', m.sendings)
WHERE m.status = 'WAITING' AND (o.id IS NULL OR o.status <> 'WAITING')
