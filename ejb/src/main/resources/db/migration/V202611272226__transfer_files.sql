-- Files of master data: what was handed in, what its rows would do, and what their columns are.
CREATE TABLE transfer_file (
  id            BIGINT       NOT NULL PRIMARY KEY,
  version       BIGINT       NOT NULL,
  seller_id     BIGINT       NOT NULL,
  reference     CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  kind          VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  file_id       BIGINT       NOT NULL,
  file_name     VARCHAR(255) NOT NULL,
  user_id       BIGINT       NOT NULL,
  who           VARCHAR(120) NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  ended_at      DATETIME(6)  NULL,
  state         VARCHAR(20)  NOT NULL,
  turn          INT          NOT NULL,
  sheet_chosen  BOOLEAN      NOT NULL,
  look          MEDIUMTEXT   NOT NULL,
  choice        MEDIUMTEXT   NOT NULL,
  together      BOOLEAN      NOT NULL,
  progress      INT          NOT NULL,
  cancel_wanted BOOLEAN      NOT NULL,
  added         BIGINT       NOT NULL,
  changed       BIGINT       NOT NULL,
  same          BIGINT       NOT NULL,
  refused       BIGINT       NOT NULL,
  applied       BIGINT       NOT NULL,
  turned_down   BIGINT       NOT NULL,
  failure       VARCHAR(60)  NULL,
  failure_args  VARCHAR(2000) NULL,
  UNIQUE KEY transfer_file_reference (reference),
  INDEX transfer_file_latest (seller_id, created_at, id),
  CONSTRAINT transfer_file_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE transfer_row (
  id          BIGINT         NOT NULL PRIMARY KEY,
  transfer_id BIGINT         NOT NULL,
  line_no     INT            NOT NULL,
  name        VARCHAR(200)   NOT NULL,
  outcome     VARCHAR(10)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  weight      DECIMAL(20, 6) NOT NULL,
  changes     VARCHAR(12000) NOT NULL,
  seen        CHAR(64)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  field_key   VARCHAR(60)    NULL,
  code        VARCHAR(60)    NULL,
  args        VARCHAR(1000)  NULL,
  applied     BOOLEAN        NOT NULL,
  UNIQUE KEY transfer_row_line (transfer_id, line_no),
  INDEX transfer_row_largest (transfer_id, outcome, weight, line_no),
  CONSTRAINT transfer_row_file FOREIGN KEY (transfer_id) REFERENCES transfer_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE transfer_profile (
  id         BIGINT       NOT NULL PRIMARY KEY,
  version    BIGINT       NOT NULL,
  seller_id  BIGINT       NOT NULL,
  kind       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  headings   CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  fields     MEDIUMTEXT   NOT NULL,
  who        VARCHAR(120) NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  UNIQUE KEY transfer_profile_headings (seller_id, kind, headings),
  CONSTRAINT transfer_profile_seller FOREIGN KEY (seller_id) REFERENCES seller (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
