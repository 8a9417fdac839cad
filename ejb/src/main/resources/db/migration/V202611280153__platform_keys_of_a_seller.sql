-- The same key at another seller is another command.
ALTER TABLE idempotency_key ADD seller_id BIGINT NOT NULL DEFAULT 1 FIRST;
ALTER TABLE idempotency_key
  ALTER seller_id DROP DEFAULT,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (command, key_text, seller_id);
