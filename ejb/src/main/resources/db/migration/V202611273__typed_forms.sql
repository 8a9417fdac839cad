-- Typed work that a page could not take, and where each form once sent led to.

CREATE TABLE kept_form (
  id         CHAR(43)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
  user_id    BIGINT        NOT NULL,
  path       VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  form       VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  fields     MEDIUMTEXT    NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  INDEX kept_form_user (user_id, created_at),
  INDEX kept_form_age (created_at),
  CONSTRAINT kept_form_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE form_answer (
  key_text   VARCHAR(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
  user_id    BIGINT        NOT NULL,
  address    VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  message    VARCHAR(1000) NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  INDEX form_answer_age (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was done now stands with names and with the values before and after.
ALTER TABLE audit_entry ADD COLUMN details VARCHAR(4000) NULL;
