-- Ordering: files of an order or of one of its items: drawings, pictures, the buyer's own paper. Before the order is placed
-- they are the buyer's own, beside the basket.
CREATE TABLE order_file (
  id          BIGINT       NOT NULL PRIMARY KEY,
  seller_id   BIGINT       NOT NULL,
  partner_id  BIGINT       NOT NULL,
  user_id     BIGINT       NOT NULL,
  order_id    BIGINT       NULL,
  item_number VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  file_id     BIGINT       NOT NULL,
  name        VARCHAR(255) NOT NULL,
  media_type  VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  size        BIGINT       NOT NULL,
  added_at    DATETIME(6)  NOT NULL,
  added_by    VARCHAR(120) NOT NULL,
  INDEX order_file_order (order_id, id),
  INDEX order_file_draft (user_id, order_id, id),
  CONSTRAINT order_file_order FOREIGN KEY (order_id) REFERENCES sales_order (id),
  CONSTRAINT order_file_content FOREIGN KEY (file_id) REFERENCES stored_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
