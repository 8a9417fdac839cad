-- Ordering: by when the goods of an order's line are promised to be with the customer, and every change of it. Dates are
-- days of the seller's zone; orders from before have none, which is told as an open date.
ALTER TABLE sales_order_line
  ADD COLUMN promised_on     DATE    NULL,
  ADD COLUMN promise_by_hand BOOLEAN NOT NULL DEFAULT FALSE;

-- Working days from the seller's door to the customer's; goods that are collected are there as soon as they are ready.
ALTER TABLE delivery_method ADD COLUMN transit_days INT NOT NULL DEFAULT 1;
UPDATE delivery_method SET transit_days = 0 WHERE carrier IS NULL;

CREATE TABLE order_promise (
  id          BIGINT       NOT NULL PRIMARY KEY,
  order_id    BIGINT       NOT NULL,
  seller_id   BIGINT       NOT NULL,
  partner_id  BIGINT       NOT NULL,
  line_number INT          NOT NULL,
  at          DATETIME(6)  NOT NULL,
  who         VARCHAR(120) NOT NULL,
  cause       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  reason      VARCHAR(300) NOT NULL,
  before_on   DATE         NULL,
  after_on    DATE         NULL,
  INDEX order_promise_order (order_id, at),
  INDEX order_promise_latest (partner_id, at, id),
  CONSTRAINT order_promise_order FOREIGN KEY (order_id) REFERENCES sales_order (id),
  CONSTRAINT order_promise_cause CHECK (cause IN ('BY_HAND', 'GOODS_CAME_IN', 'ORDER_CHANGED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
