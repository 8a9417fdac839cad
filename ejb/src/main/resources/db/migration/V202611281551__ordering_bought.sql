-- Ordering: what each customer has bought, kept while orders are placed, so that a customer with many orders finds it at once.
-- Number and name are those of the latest line; a buyer looks for them.
CREATE TABLE bought_item (
  partner_id  BIGINT        NOT NULL,
  item_id     BIGINT        NOT NULL,
  item_number VARCHAR(40)   NOT NULL,
  item_name   VARCHAR(255)  NOT NULL,
  ordered     DECIMAL(19,6) NOT NULL,
  sales_unit  VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  times       INT           NOT NULL,
  last_at     DATETIME(6)   NOT NULL,
  last_order  VARCHAR(40)   NOT NULL,
  PRIMARY KEY (partner_id, item_id),
  INDEX bought_item_latest (partner_id, last_at, item_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO bought_item
SELECT x.partner_id, x.item_id, x.item_number, x.name, x.ordered, x.sales_unit, x.times, x.placed_at, x.number
FROM (
  SELECT o.partner_id, l.item_id, l.item_number, l.name, l.ordered, l.sales_unit, o.placed_at, o.number,
    COUNT(*) OVER (PARTITION BY o.partner_id, l.item_id) AS times,
    ROW_NUMBER() OVER (PARTITION BY o.partner_id, l.item_id ORDER BY o.placed_at DESC, o.id DESC, l.line_number) AS latest
  FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
  WHERE l.item_id <> 0
) x WHERE x.latest = 1;
