-- Ordering: work of orders that was done; an order line of work knows the last day.
ALTER TABLE sales_order_line
  ADD COLUMN done_on DATE NULL;

CREATE TABLE order_work (
  id          BIGINT        NOT NULL PRIMARY KEY,
  order_id    BIGINT        NOT NULL,
  line_number INT           NOT NULL,
  quantity    DECIMAL(19,6) NOT NULL,
  unit        VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  day         DATE          NOT NULL,
  person      VARCHAR(120)  NOT NULL,
  booked_by   VARCHAR(120)  NOT NULL,
  booked_at   DATETIME(6)   NOT NULL,
  INDEX order_work_order (order_id, day, id),
  CONSTRAINT order_work_order FOREIGN KEY (order_id) REFERENCES sales_order (id),
  CONSTRAINT order_work_positive CHECK (quantity > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
