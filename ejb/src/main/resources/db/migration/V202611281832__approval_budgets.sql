-- Approval: what people of a company may spend together in a month, quarter or year.
CREATE TABLE spending_budget (
  id          BIGINT        NOT NULL PRIMARY KEY,
  version     BIGINT        NOT NULL DEFAULT 0,
  seller_id   BIGINT        NOT NULL,
  partner_id  BIGINT        NOT NULL,
  reference   VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name        VARCHAR(80)   NOT NULL,
  period_kind VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  currency    CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  amount      DECIMAL(19,4) NOT NULL,
  UNIQUE KEY spending_budget_reference (seller_id, reference),
  INDEX spending_budget_of_company (partner_id, name),
  CONSTRAINT spending_budget_not_below CHECK (amount >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE spending_limit
  ADD COLUMN budget_id BIGINT NULL,
  ADD CONSTRAINT spending_limit_budget FOREIGN KEY (budget_id) REFERENCES spending_budget (id);

ALTER TABLE spending_entry
  ADD COLUMN budget_id BIGINT NULL,
  ADD INDEX spending_entry_budget (budget_id, spent_month);
