-- What a customer wants that staff could not find while they entered the order: it stays as it was told until somebody
-- says which item it is, or that it is not wanted.
CREATE TABLE order_open_line (
  id          BIGINT        NOT NULL PRIMARY KEY,
  seller_id   BIGINT        NOT NULL,
  order_id    BIGINT        NOT NULL,
  place       INT           NOT NULL,
  told        VARCHAR(200)  NOT NULL,
  quantity    DECIMAL(19,6) NULL,
  unit        VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  noted_at    DATETIME(6)   NOT NULL,
  noted_by    VARCHAR(120)  NOT NULL,
  state       VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  item_number VARCHAR(80)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  decided_at  DATETIME(6)   NULL,
  decided_by  VARCHAR(120)  NULL,
  version     BIGINT        NOT NULL DEFAULT 0,
  UNIQUE KEY order_open_line_place (order_id, place),
  CONSTRAINT order_open_line_order FOREIGN KEY (order_id) REFERENCES sales_order (id),
  CONSTRAINT order_open_line_state CHECK (state IN ('OPEN', 'MAPPED', 'DROPPED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE sales_order ADD COLUMN open_lines INT NOT NULL DEFAULT 0;
