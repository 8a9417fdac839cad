-- Which statements hold which entries, so that equal payments of one day are told apart and the same
-- ones recognised; the days of a statement's balances, which order statements; and which version of the reader read a file: what an older one understood
-- otherwise is recognised by the bank's own text.

ALTER TABLE statement_file
  ADD COLUMN reader INT NOT NULL DEFAULT 0 AFTER encoding;

ALTER TABLE bank_statement
  ADD COLUMN opening_date DATE NULL AFTER closing,
  ADD COLUMN balance_date DATE NULL AFTER opening_date;

-- An entry belongs to the statement that brought it first; these are the others that hold it too.
CREATE TABLE statement_entry_repeat (
  entry_id     BIGINT NOT NULL,
  statement_id BIGINT NOT NULL,
  PRIMARY KEY (entry_id, statement_id),
  INDEX statement_entry_repeat_statement (statement_id),
  CONSTRAINT statement_entry_repeat_entry FOREIGN KEY (entry_id) REFERENCES statement_entry (id) ON DELETE CASCADE,
  CONSTRAINT statement_entry_repeat_statement FOREIGN KEY (statement_id) REFERENCES bank_statement (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
