-- Ordering: what customers bought together, as a job has counted it, a few others of each item, the most related first.
-- lift: how much more often than by chance, 1000 for as often; customers: how many different ones did so.
CREATE TABLE order_also_bought (
  seller_id BIGINT NOT NULL,
  item_id   BIGINT NOT NULL,
  place     INT    NOT NULL,
  other_id  BIGINT NOT NULL,
  customers INT    NOT NULL,
  lift      BIGINT NOT NULL,
  PRIMARY KEY (seller_id, item_id, place),
  CONSTRAINT order_also_bought_other CHECK (item_id <> other_id),
  CONSTRAINT order_also_bought_customers CHECK (customers >= 3)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
