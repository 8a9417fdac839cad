-- name: a scheduled release is not late by more than an hour
SELECT number, due_at FROM price_release WHERE state = 'SCHEDULED' AND due_at < UTC_TIMESTAMP(6) - INTERVAL 1 HOUR
