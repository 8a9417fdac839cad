-- Platform: the one id sequence, number series, settings, idempotency, outbox, jobs, files.

CREATE SEQUENCE id_seq START WITH 1000 INCREMENT BY 50 CACHE 1000 ENGINE = InnoDB;

CREATE TABLE number_counter (
  seller_id  BIGINT      NOT NULL,
  series     VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  period     VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  last_value BIGINT      NOT NULL,
  PRIMARY KEY (seller_id, series, period),
  CONSTRAINT number_counter_positive CHECK (last_value >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE setting (
  seller_id BIGINT        NOT NULL,
  name      VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  value     VARCHAR(2000) NOT NULL,
  PRIMARY KEY (seller_id, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE idempotency_key (
  command     VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  key_text    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  fingerprint CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  result      VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  created_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (command, key_text),
  INDEX idempotency_key_age (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE outbox_message (
  id           BIGINT       NOT NULL PRIMARY KEY,
  topic        VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  key_text     VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  payload      MEDIUMTEXT   NOT NULL,
  status       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  attempts     INT          NOT NULL DEFAULT 0,
  postponements INT         NOT NULL DEFAULT 0,
  due_at       DATETIME(6)  NOT NULL,
  leased_until DATETIME(6)  NULL,
  created_at   DATETIME(6)  NOT NULL,
  done_at      DATETIME(6)  NULL,
  last_error   VARCHAR(1000) NULL,
  version      BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY outbox_message_once (topic, key_text),
  INDEX outbox_message_due (status, due_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE job (
  id               BIGINT       NOT NULL PRIMARY KEY,
  seller_id        BIGINT       NOT NULL,
  kind             VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  due_key          VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  parameters       MEDIUMTEXT   NOT NULL,
  requested_by     VARCHAR(120) NOT NULL,
  status           VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  progress         INT          NOT NULL DEFAULT 0,
  cancel_requested BOOLEAN      NOT NULL DEFAULT FALSE,
  result           MEDIUMTEXT   NULL,
  leased_until     DATETIME(6)  NULL,
  created_at       DATETIME(6)  NOT NULL,
  started_at       DATETIME(6)  NULL,
  ended_at         DATETIME(6)  NULL,
  version          BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY job_once (kind, due_key),
  INDEX job_waiting (status, created_at),
  CONSTRAINT job_progress_percent CHECK (progress BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE stored_file (
  id         BIGINT       NOT NULL PRIMARY KEY,
  sha256     CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name       VARCHAR(255) NOT NULL,
  media_type VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  size       BIGINT       NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  INDEX stored_file_content (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
