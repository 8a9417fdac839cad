-- Each topic of the outbox is looked through on its own.
ALTER TABLE outbox_message
  DROP INDEX outbox_message_due,
  ADD INDEX outbox_message_due (status, topic, due_at);

-- What messages and jobs are asked, what came of jobs and commands, are JSON of records.
UPDATE outbox_message SET payload = CASE topic
  WHEN 'document' THEN JSON_OBJECT('documentId', CAST(key_text AS SIGNED))
  WHEN 'waybill' THEN JSON_OBJECT('waybillId', CAST(key_text AS SIGNED))
  WHEN 'mail-words' THEN JSON_OBJECT('reference', key_text)
  WHEN 'mail' THEN JSON_OBJECT('sendingKey', key_text)
  WHEN 'password-forgotten' THEN JSON_OBJECT('request', key_text, 'login', payload)
  ELSE payload END;

ALTER TABLE job ADD COLUMN failure VARCHAR(200) NULL AFTER result;
UPDATE job SET failure = LEFT(result, 200), result = NULL WHERE status = 'FAILED';
UPDATE job SET result = NULL WHERE result = '';
UPDATE job SET
  parameters = CASE kind
    WHEN 'check-books' THEN '{}'
    WHEN 'exchange-rates' THEN JSON_OBJECT('home', parameters)
    WHEN 'demo-history' THEN JSON_OBJECT('weeks', CAST(parameters AS SIGNED))
    WHEN 'demo-volume' THEN JSON_OBJECT('lines', CAST(parameters AS SIGNED))
    ELSE parameters END,
  result = CASE
    WHEN result IS NULL THEN NULL
    WHEN kind IN ('exchange-rates', 'demo-history', 'demo-volume') THEN
      JSON_OBJECT('count', CAST(SUBSTRING_INDEX(result, ' ', 1) AS SIGNED))
    -- the number of checks, then on a line each violated one: rows, tab, rule
    WHEN kind = 'check-books' THEN CONCAT(
      '{"checks":', SUBSTRING_INDEX(result, '\n', 1), ',"violated":[',
      IF(LOCATE('\n', result) = 0, '', CONCAT('{"rows":',
        REPLACE(REPLACE(
          TRIM(BOTH '"' FROM JSON_QUOTE(SUBSTRING(result, LOCATE('\n', result) + 1))),
          '\\t', ',"rule":"'), '\\n', '"},{"rows":'), '"}')), ']}')
    ELSE result END;

-- What was claimed before contents were compared this way has no fingerprint.
ALTER TABLE idempotency_key
  MODIFY fingerprint CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;
UPDATE idempotency_key SET
  fingerprint = NULL,
  result = CASE
    WHEN result IS NULL OR result = '' THEN NULL
    WHEN command = 'apply-prices' THEN JSON_OBJECT(
      'added', CAST(SUBSTRING_INDEX(result, ' ', 1) AS SIGNED),
      'changed', CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(result, ' ', 2), ' ', -1) AS SIGNED),
      'removed', CAST(SUBSTRING_INDEX(result, ' ', -1) AS SIGNED))
    ELSE JSON_OBJECT('reference', result) END;
