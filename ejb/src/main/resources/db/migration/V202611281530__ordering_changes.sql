-- Ordering: orders can be changed. What a change says and did is kept; a customer's wish after the cut-off waits for staff.
ALTER TABLE sales_order
  ADD COLUMN last_line        INT          NOT NULL DEFAULT 0,
  ADD COLUMN changeable_until DATETIME(6)  NULL,
  ADD COLUMN changed_at       DATETIME(6)  NULL,
  ADD COLUMN held             BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN hold_reason      VARCHAR(300) NULL;

CREATE TABLE order_change (
  id               BIGINT        NOT NULL PRIMARY KEY,
  version          BIGINT        NOT NULL DEFAULT 0,
  seller_id        BIGINT        NOT NULL,
  partner_id       BIGINT        NOT NULL,
  order_id         BIGINT        NOT NULL,
  order_number     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  buyer_name       VARCHAR(120)  NOT NULL,
  status           VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  base_version     BIGINT        NOT NULL,
  wish             MEDIUMTEXT    NOT NULL,
  differences      MEDIUMTEXT    NOT NULL,
  reason           VARCHAR(500)  NOT NULL,
  currency         CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  gross_before     DECIMAL(19,4) NOT NULL,
  gross_after      DECIMAL(19,4) NOT NULL,
  asked_at         DATETIME(6)   NOT NULL,
  asked_by         VARCHAR(120)  NOT NULL,
  by_staff         BOOLEAN       NOT NULL,
  decided_at       DATETIME(6)   NULL,
  decided_by       VARCHAR(120)  NULL,
  decision_reason  VARCHAR(500)  NULL,
  is_open          BOOLEAN       AS (status = 'ASKED') VIRTUAL,
  INDEX order_change_order (order_id, asked_at, id),
  INDEX order_change_open (seller_id, is_open, asked_at, id),
  CONSTRAINT order_change_order FOREIGN KEY (order_id) REFERENCES sales_order (id),
  CONSTRAINT order_change_decided CHECK ((status = 'ASKED') = (decided_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
