-- How people arrange their lists: named views, and without a name what a person usually sees.
CREATE TABLE list_view (
  id            BIGINT        NOT NULL PRIMARY KEY,
  version       BIGINT        NOT NULL,
  reference     CHAR(36)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  seller_id     BIGINT        NOT NULL,
  user_id       BIGINT        NOT NULL,
  owner         VARCHAR(120)  NOT NULL,
  list_name     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name          VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  asked         VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  columns_shown VARCHAR(3000) NOT NULL,
  widths        VARCHAR(3000) NOT NULL,
  shared        BOOLEAN       NOT NULL,
  UNIQUE KEY list_view_reference (reference),
  UNIQUE KEY list_view_name (user_id, list_name, name),
  INDEX list_view_shared (seller_id, shared),
  CONSTRAINT list_view_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
