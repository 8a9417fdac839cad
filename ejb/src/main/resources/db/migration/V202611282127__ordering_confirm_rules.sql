-- Orders of which customers are confirmed as they come in, and under which conditions; group_code '*': of everybody
-- for whose groups nothing is said.
CREATE TABLE confirm_rule (
  id            BIGINT        NOT NULL PRIMARY KEY,
  seller_id     BIGINT        NOT NULL,
  group_code    VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  active        BOOLEAN       NOT NULL,
  most_gross    DECIMAL(19,4) NULL,
  promise_days  INT           NULL,
  without_notes BOOLEAN       NOT NULL,
  known_address BOOLEAN       NOT NULL,
  paid          BOOLEAN       NOT NULL,
  version       BIGINT        NOT NULL DEFAULT 0,
  UNIQUE KEY confirm_rule_group (seller_id, group_code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
