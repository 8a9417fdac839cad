-- name: no outbox message is older than 15 minutes without a reason
SELECT topic, key_text, status, created_at FROM outbox_message
WHERE status = 'WAITING' AND last_error IS NULL AND created_at < UTC_TIMESTAMP(6) - INTERVAL 15 MINUTE
