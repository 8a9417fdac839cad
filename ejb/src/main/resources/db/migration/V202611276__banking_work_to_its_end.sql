-- Banking: entries worked to their end. What is left of a receipt is written off or kept on the
-- customer's account; a reversed credit is tied to the payment it takes back; entries are looked at
-- in turn; a wrong file is withdrawn and may be loaded again.

ALTER TABLE statement_entry
  ADD COLUMN matched_at    DATETIME(6)   NULL,
  ADD COLUMN written_off   DECIMAL(19,4) NOT NULL DEFAULT 0,
  ADD COLUMN rest_reason   VARCHAR(300)  NULL,
  ADD COLUMN credited_id   BIGINT        NULL,
  ADD COLUMN credited_name VARCHAR(300)  NULL,
  ADD COLUMN returns_id    BIGINT        NULL,
  ADD UNIQUE KEY statement_entry_returned_once (returns_id),
  ADD INDEX statement_entry_turn (seller_id, work, currency, matched_at),
  ADD CONSTRAINT statement_entry_returns FOREIGN KEY (returns_id) REFERENCES statement_entry (id),
  ADD CONSTRAINT statement_entry_rest
    CHECK (written_off >= 0 AND allocated + written_off <= GREATEST(amount, 0)),
  ADD CONSTRAINT statement_entry_rest_reason CHECK (written_off = 0 OR rest_reason IS NOT NULL),
  ADD CONSTRAINT statement_entry_on_account CHECK ((work = 'ON_ACCOUNT') = (credited_id IS NOT NULL));

-- A payment that the bank took back is a person's work.
UPDATE statement_entry
   SET work = 'WAITING', version = version + 1
 WHERE reversal AND amount < 0 AND work = 'NOT_NEEDED' AND status IN ('BOOKED', 'PENDING');

ALTER TABLE bank_statement
  ADD COLUMN withdrawn BOOLEAN NOT NULL DEFAULT FALSE;

-- 0 while loaded; the nth withdrawn loading of the same bytes has n.
ALTER TABLE statement_file
  ADD COLUMN withdrawal   INT          NOT NULL DEFAULT 0,
  ADD COLUMN withdrawn_at DATETIME(6)  NULL,
  ADD COLUMN withdrawn_by VARCHAR(120) NULL,
  DROP KEY statement_file_once,
  ADD UNIQUE KEY statement_file_once (seller_id, sha256, withdrawal);
