-- Approval: what people of a customer may order by themselves, what they have ordered so, and what they asked others for.
CREATE TABLE spending_limit (
  id          BIGINT        NOT NULL PRIMARY KEY,
  version     BIGINT        NOT NULL DEFAULT 0,
  seller_id   BIGINT        NOT NULL,
  partner_id  BIGINT        NOT NULL,
  user_id     BIGINT        NOT NULL,
  currency    CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  per_order   DECIMAL(19,4) NULL,
  per_month   DECIMAL(19,4) NULL,
  approver_id BIGINT        NULL,
  UNIQUE KEY spending_limit_of_person (user_id),
  CONSTRAINT spending_limit_person FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT spending_limit_not_below CHECK ((per_order IS NULL OR per_order >= 0) AND (per_month IS NULL OR per_month >= 0))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What an order takes of its person's month: placed, changed, given back. Rows are added and never changed.
CREATE TABLE spending_entry (
  id           BIGINT        NOT NULL PRIMARY KEY,
  seller_id    BIGINT        NOT NULL,
  partner_id   BIGINT        NOT NULL,
  user_id      BIGINT        NOT NULL,
  order_number VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  kind         VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  approved     BOOLEAN       NOT NULL,
  spent_month  DATE          NOT NULL,
  currency     CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  amount       DECIMAL(19,4) NOT NULL,
  noted_at     DATETIME(6)   NOT NULL,
  INDEX spending_entry_month (user_id, spent_month),
  INDEX spending_entry_order (seller_id, order_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE approval_request (
  id             BIGINT        NOT NULL PRIMARY KEY,
  version        BIGINT        NOT NULL DEFAULT 0,
  seller_id      BIGINT        NOT NULL,
  partner_id     BIGINT        NOT NULL,
  reference      VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  requester_id   BIGINT        NOT NULL,
  requester_name VARCHAR(120)  NOT NULL,
  approver_id    BIGINT        NULL,
  state          VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  is_open        BOOLEAN       AS (state = 'ASKED') VIRTUAL,
  reason         VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  currency       CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  net            DECIMAL(19,4) NOT NULL,
  gross          DECIMAL(19,4) NOT NULL,
  asked          LONGTEXT      NOT NULL,
  goods          LONGTEXT      NOT NULL,
  asked_at       DATETIME(6)   NOT NULL,
  decided_at     DATETIME(6)   NULL,
  decided_by     VARCHAR(120)  NULL,
  answer         VARCHAR(500)  NULL,
  order_number   VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  UNIQUE KEY approval_request_reference (seller_id, reference),
  INDEX approval_request_of_company (partner_id, is_open, id),
  INDEX approval_request_of_person (requester_id, is_open, id),
  INDEX approval_request_state (requester_id, state),
  CONSTRAINT approval_request_ordered CHECK ((state = 'ORDERED') = (order_number IS NOT NULL)),
  CONSTRAINT approval_request_decided CHECK ((state = 'ASKED') = (decided_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
