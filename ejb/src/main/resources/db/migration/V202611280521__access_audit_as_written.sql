-- Rows of the audit trail are sealed in the order in which the database was given them, from a mark on up to which all are.
ALTER TABLE audit_entry
  ADD COLUMN written BIGINT NOT NULL AUTO_INCREMENT,
  ADD UNIQUE KEY audit_entry_written (written);

-- One row. sealed: every row written up to there has its seal. written: the last row there was at noted_at, in UTC; once no
-- transaction of that time can still be running, sealed may move up to it.
CREATE TABLE audit_seal_mark (
  id       TINYINT     NOT NULL PRIMARY KEY,
  sealed   BIGINT      NOT NULL,
  written  BIGINT      NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  CONSTRAINT audit_seal_mark_one CHECK (id = 1),
  CONSTRAINT audit_seal_mark_order CHECK (sealed <= written)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO audit_seal_mark (id, sealed, written, noted_at)
SELECT 1, 0, COALESCE(MAX(written), 0), UTC_TIMESTAMP(6) FROM audit_entry;
