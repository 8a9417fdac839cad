-- Banking: statement files, the accounts they are of, statements, entries, allocations, payers.

CREATE TABLE statement_file (
  id            BIGINT       NOT NULL PRIMARY KEY,
  seller_id     BIGINT       NOT NULL,
  file_id       BIGINT       NOT NULL,
  sha256        CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name          VARCHAR(255) NOT NULL,
  format        VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  encoding      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  notices       MEDIUMTEXT   NOT NULL,
  loaded_at     DATETIME(6)  NOT NULL,
  loaded_by     VARCHAR(120) NOT NULL,
  version       BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY statement_file_once (seller_id, sha256),
  INDEX statement_file_latest (seller_id, loaded_at),
  CONSTRAINT statement_file_bytes FOREIGN KEY (file_id) REFERENCES stored_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- An account that statements came for; own = the seller's by master data or by an administrator.
CREATE TABLE statement_account (
  id        BIGINT      NOT NULL PRIMARY KEY,
  seller_id BIGINT      NOT NULL,
  account   VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  currency  CHAR(3)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  own       BOOLEAN     NOT NULL,
  version   BIGINT      NOT NULL DEFAULT 0,
  UNIQUE KEY statement_account_number (seller_id, account, currency)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE bank_statement (
  id                BIGINT        NOT NULL PRIMARY KEY,
  statement_file_id BIGINT        NOT NULL,
  account_id        BIGINT        NOT NULL,
  seller_id         BIGINT        NOT NULL,
  format            VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  identification    VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  number            VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  page              VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  currency          CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  opening           DECIMAL(19,4) NULL,
  closing           DECIMAL(19,4) NULL,
  closing_date      DATE          NULL,
  balance_check     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  chain_broken      BOOLEAN       NOT NULL,
  entries_new       INT           NOT NULL,
  entries_known     INT           NOT NULL,
  notices           MEDIUMTEXT    NOT NULL,
  version           BIGINT        NOT NULL DEFAULT 0,
  INDEX bank_statement_file (statement_file_id),
  INDEX bank_statement_latest (seller_id, id),
  INDEX bank_statement_account_date (account_id, closing_date),
  CONSTRAINT bank_statement_file FOREIGN KEY (statement_file_id) REFERENCES statement_file (id),
  CONSTRAINT bank_statement_account FOREIGN KEY (account_id) REFERENCES statement_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE statement_entry (
  id                   BIGINT        NOT NULL PRIMARY KEY,
  reference            CHAR(20)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  statement_id         BIGINT        NOT NULL,
  account_id           BIGINT        NOT NULL,
  seller_id            BIGINT        NOT NULL,
  dedupe_key           CHAR(64)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  content_hash         CHAR(64)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  status               VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  work                 VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  proven               BOOLEAN       NOT NULL,
  booking_date         DATE          NOT NULL,
  value_date           DATE          NULL,
  currency             CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  amount               DECIMAL(19,4) NOT NULL,
  allocated            DECIMAL(19,4) NOT NULL,
  charges              DECIMAL(19,4) NULL,
  reversal             BOOLEAN       NOT NULL,
  bank_reference       VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  customer_reference   VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  end_to_end_id        VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  transaction_code     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  counterparty_name    VARCHAR(300)  NOT NULL,
  counterparty_account VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  virtual_account      VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  remittance           MEDIUMTEXT    NOT NULL,
  structured           MEDIUMTEXT    NOT NULL,
  raw                  MEDIUMTEXT    NOT NULL,
  proposals            MEDIUMTEXT    NOT NULL,
  ignored_reason       VARCHAR(300)  NULL,
  version              BIGINT        NOT NULL DEFAULT 0,
  UNIQUE KEY statement_entry_reference (reference),
  UNIQUE KEY statement_entry_once (account_id, dedupe_key),
  INDEX statement_entry_statement (statement_id),
  INDEX statement_entry_work (seller_id, work, booking_date),
  INDEX statement_entry_latest (seller_id, booking_date),
  INDEX statement_entry_bank_reference (account_id, bank_reference),
  INDEX statement_entry_content (account_id, content_hash),
  CONSTRAINT statement_entry_statement FOREIGN KEY (statement_id) REFERENCES bank_statement (id),
  CONSTRAINT statement_entry_account FOREIGN KEY (account_id) REFERENCES statement_account (id),
  CONSTRAINT statement_entry_not_over CHECK (allocated >= 0 AND allocated <= GREATEST(amount, 0))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Append-only: an undone allocation keeps its row and gets a reversing one.
CREATE TABLE allocation (
  id              BIGINT        NOT NULL PRIMARY KEY,
  entry_id        BIGINT        NOT NULL,
  source          VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  document_number VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  order_number    VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_id      BIGINT        NOT NULL,
  amount          DECIMAL(19,4) NOT NULL,
  reverses_id     BIGINT        NULL,
  automatic       BOOLEAN       NOT NULL,
  evidence        MEDIUMTEXT    NOT NULL,
  made_at         DATETIME(6)   NOT NULL,
  made_by         VARCHAR(120)  NOT NULL,
  UNIQUE KEY allocation_source (source),
  UNIQUE KEY allocation_reversed_once (reverses_id),
  INDEX allocation_entry (entry_id),
  INDEX allocation_document (document_number),
  CONSTRAINT allocation_entry FOREIGN KEY (entry_id) REFERENCES statement_entry (id),
  CONSTRAINT allocation_reverses FOREIGN KEY (reverses_id) REFERENCES allocation (id),
  CONSTRAINT allocation_sign CHECK ((reverses_id IS NULL AND amount > 0) OR (reverses_id IS NOT NULL AND amount < 0))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Which accounts paid for whom, learned from allocations and taken back when one is undone.
CREATE TABLE payer_account (
  seller_id  BIGINT      NOT NULL,
  account    VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_id BIGINT      NOT NULL,
  times      INT         NOT NULL,
  PRIMARY KEY (seller_id, account, partner_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
