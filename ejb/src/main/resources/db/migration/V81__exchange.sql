-- Exchange: shared folders with documents in versions and read marks; forms and submissions.

CREATE TABLE shared_folder (
  id             BIGINT      NOT NULL PRIMARY KEY,
  seller_id      BIGINT      NOT NULL,
  partner_id     BIGINT      NOT NULL,
  partner_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  created_at     DATETIME(6) NOT NULL,
  version        BIGINT      NOT NULL DEFAULT 0,
  UNIQUE KEY shared_folder_partner (seller_id, partner_id),
  INDEX shared_folder_number (partner_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE shared_document (
  id              BIGINT       NOT NULL PRIMARY KEY,
  folder_id       BIGINT       NOT NULL,
  number          VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  title           VARCHAR(255) NOT NULL,
  current_version INT          NOT NULL,
  file_name       VARCHAR(255) NOT NULL,
  media_type      VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  size            BIGINT       NOT NULL,
  by_seller       BOOLEAN      NOT NULL,
  updated_by      VARCHAR(120) NOT NULL,
  updated_by_id   BIGINT       NOT NULL,
  updated_at      DATETIME(6)  NOT NULL,
  version         BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY shared_document_number (number, folder_id),
  INDEX shared_document_in_folder (folder_id, updated_at),
  INDEX shared_document_latest (updated_at),
  CONSTRAINT shared_document_folder FOREIGN KEY (folder_id) REFERENCES shared_folder (id),
  CONSTRAINT shared_document_version CHECK (current_version >= 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Rows are only added.
CREATE TABLE document_version (
  id          BIGINT       NOT NULL PRIMARY KEY,
  document_id BIGINT       NOT NULL,
  number      INT          NOT NULL,
  file_id     BIGINT       NOT NULL,
  file_name   VARCHAR(255) NOT NULL,
  media_type  VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  size        BIGINT       NOT NULL,
  sha256      CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  note        VARCHAR(500) NOT NULL,
  added_by    VARCHAR(120) NOT NULL,
  added_by_id BIGINT       NOT NULL,
  by_seller   BOOLEAN      NOT NULL,
  added_at    DATETIME(6)  NOT NULL,
  UNIQUE KEY document_version_number (document_id, number),
  CONSTRAINT document_version_document FOREIGN KEY (document_id) REFERENCES shared_document (id),
  CONSTRAINT document_version_content FOREIGN KEY (file_id) REFERENCES stored_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE read_mark (
  id             BIGINT       NOT NULL PRIMARY KEY,
  document_id    BIGINT       NOT NULL,
  version_number INT          NOT NULL,
  user_id        BIGINT       NOT NULL,
  user_name      VARCHAR(120) NOT NULL,
  of_seller      BOOLEAN      NOT NULL,
  read_at        DATETIME(6)  NOT NULL,
  UNIQUE KEY read_mark_once (document_id, version_number, user_id),
  CONSTRAINT read_mark_version FOREIGN KEY (document_id, version_number)
    REFERENCES document_version (document_id, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE form_definition (
  id           BIGINT       NOT NULL PRIMARY KEY,
  seller_id    BIGINT       NOT NULL,
  code         VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  form_version INT          NOT NULL,
  definition   MEDIUMTEXT   NOT NULL,
  current_one  BOOLEAN      NOT NULL,
  published_by VARCHAR(120) NOT NULL,
  published_at DATETIME(6)  NOT NULL,
  version      BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY form_definition_version (seller_id, code, form_version),
  CONSTRAINT form_definition_json CHECK (JSON_VALID(definition))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE form_submission (
  id             BIGINT        NOT NULL PRIMARY KEY,
  seller_id      BIGINT        NOT NULL,
  partner_id     BIGINT        NOT NULL,
  partner_number VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_name   VARCHAR(200)  NOT NULL,
  form_id        BIGINT        NOT NULL,
  draft_key      VARCHAR(80)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  number         VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  status         VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  field_values   MEDIUMTEXT    NOT NULL,
  author_id      BIGINT        NOT NULL,
  author_name    VARCHAR(120)  NOT NULL,
  saved_at       DATETIME(6)   NOT NULL,
  sent_at        DATETIME(6)   NULL,
  done_at        DATETIME(6)   NULL,
  done_by        VARCHAR(120)  NULL,
  done_note      VARCHAR(2000) NULL,
  version        BIGINT        NOT NULL DEFAULT 0,
  UNIQUE KEY form_submission_draft (draft_key),
  UNIQUE KEY form_submission_number (seller_id, number),
  INDEX form_submission_of_partner (seller_id, partner_id, sent_at),
  INDEX form_submission_work (seller_id, status, sent_at),
  INDEX form_submission_author (author_id, status),
  CONSTRAINT form_submission_form FOREIGN KEY (form_id) REFERENCES form_definition (id),
  CONSTRAINT form_submission_values CHECK (JSON_VALID(field_values)),
  CONSTRAINT form_submission_sent CHECK ((status = 'DRAFT') = (number IS NULL)),
  CONSTRAINT form_submission_draft_key CHECK ((status = 'DRAFT') = (draft_key IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
