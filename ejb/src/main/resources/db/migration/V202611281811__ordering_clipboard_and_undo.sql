-- Ordering: each person has one list of what is saved for later at each customer. What is taken out of a basket or list, and a list
-- that is deleted, can be brought back for some minutes.
ALTER TABLE shopping_list
  ADD COLUMN kind VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT 'NAMED',
  ADD COLUMN deleted_at DATETIME(6) NULL,
  ADD COLUMN clipboard_of BIGINT AS (IF(kind = 'CLIPBOARD', owner_id, NULL)) VIRTUAL,
  ADD UNIQUE KEY shopping_list_clipboard (seller_id, partner_id, clipboard_of),
  ADD INDEX shopping_list_deleted (deleted_at),
  ADD CONSTRAINT shopping_list_kind CHECK (kind IN ('NAMED', 'CLIPBOARD'));

CREATE TABLE removed_line (
  removal    VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  line_id    BIGINT        NOT NULL,
  user_id    BIGINT        NOT NULL,
  partner_id BIGINT        NOT NULL,
  list_id    BIGINT        NULL,
  removed_at DATETIME(6)   NOT NULL,
  item_id    BIGINT        NOT NULL,
  quantity   DECIMAL(19,6) NOT NULL,
  unit       VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  note       VARCHAR(200)  NOT NULL,
  place      INT           NOT NULL,
  added_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (removal, line_id),
  INDEX removed_line_old (removed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
