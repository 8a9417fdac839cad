-- Credit: a customer's account in a currency with the credit agreed on it. The row is the turnstile for orders on credit.
CREATE TABLE credit_account (
  id             BIGINT        NOT NULL PRIMARY KEY,
  version        BIGINT        NOT NULL DEFAULT 0,
  seller_id      BIGINT        NOT NULL,
  partner_id     BIGINT        NOT NULL,
  partner_number VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  currency       CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  credit_limit   DECIMAL(19,4) NULL,
  valid_until    DATE          NULL,
  insured        DECIMAL(19,4) NULL,
  overdue_days   INT           NULL,
  policy         VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT 'HOLD',
  limited        BOOLEAN       AS (credit_limit IS NOT NULL) VIRTUAL,
  UNIQUE KEY credit_account_of_partner (partner_id, currency),
  INDEX credit_account_by_number (seller_id, partner_number, currency),
  INDEX credit_account_in_currency (seller_id, currency, partner_number),
  INDEX credit_account_limited (seller_id, limited, partner_number, currency),
  CONSTRAINT credit_account_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT credit_account_not_below CHECK ((credit_limit IS NULL OR credit_limit >= 0) AND (insured IS NULL OR insured >= 0) AND (overdue_days IS NULL OR overdue_days >= 0))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who agreed what and why. Rows are added and never changed.
CREATE TABLE credit_decision (
  id           BIGINT        NOT NULL PRIMARY KEY,
  account_id   BIGINT        NOT NULL,
  credit_limit DECIMAL(19,4) NULL,
  valid_until  DATE          NULL,
  insured      DECIMAL(19,4) NULL,
  overdue_days INT           NULL,
  policy       VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  reason       VARCHAR(300)  NOT NULL,
  decided_at   DATETIME(6)   NOT NULL,
  decided_by   VARCHAR(120)  NOT NULL,
  INDEX credit_decision_of_account (account_id, id),
  CONSTRAINT credit_decision_account FOREIGN KEY (account_id) REFERENCES credit_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Orders that wait for credit, and how each ended.
CREATE TABLE credit_hold (
  id           BIGINT        NOT NULL PRIMARY KEY,
  version      BIGINT        NOT NULL DEFAULT 0,
  seller_id    BIGINT        NOT NULL,
  partner_id   BIGINT        NOT NULL,
  account_id   BIGINT        NOT NULL,
  order_number VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  cause        VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  currency     CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  gross        DECIMAL(19,4) NOT NULL,
  beyond       DECIMAL(19,4) NOT NULL,
  held_at      DATETIME(6)   NOT NULL,
  state        VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  is_open      BOOLEAN       AS (state = 'HELD') VIRTUAL,
  open_order   VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin AS (IF(state = 'HELD', order_number, NULL)) VIRTUAL,
  ended_at     DATETIME(6)   NULL,
  ended_by     VARCHAR(120)  NULL,
  reason       VARCHAR(300)  NULL,
  UNIQUE KEY credit_hold_once (seller_id, open_order),
  INDEX credit_hold_of_order (seller_id, order_number, state),
  INDEX credit_hold_open (seller_id, is_open, id),
  INDEX credit_hold_of_account (account_id, is_open, id),
  CONSTRAINT credit_hold_account FOREIGN KEY (account_id) REFERENCES credit_account (id),
  CONSTRAINT credit_hold_ended CHECK ((state = 'HELD') = (ended_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who has had a document has an account.
INSERT INTO credit_account (id, seller_id, partner_id, partner_number, currency)
  SELECT NEXT VALUE FOR id_seq, p.seller_id, p.id, p.number, o.currency
  FROM (SELECT partner_id, currency FROM billing_document WHERE kind <> 'GOODS_ISSUE_NOTE'
        UNION SELECT credited_id, currency FROM statement_entry WHERE work = 'ON_ACCOUNT' AND credited_id IS NOT NULL) o
  JOIN partner p ON p.id = o.partner_id;
