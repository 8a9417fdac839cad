-- Notification: mails with their attachments, authors' templates, and the rules that pick one.

CREATE TABLE mail (
  id             BIGINT       NOT NULL PRIMARY KEY,
  seller_id      BIGINT       NOT NULL,
  partner_id     BIGINT       NOT NULL,
  reference      CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  event          VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  event_key      VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  template_code  VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  language       CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  order_number   VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  recipient      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  recipient_name VARCHAR(200) NOT NULL,
  sender         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  sender_name    VARCHAR(200) NOT NULL,
  subject        VARCHAR(300) NOT NULL,
  html           MEDIUMTEXT   NOT NULL,
  text           MEDIUMTEXT   NOT NULL,
  status         VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  sendings       INT          NOT NULL,
  attempts       INT          NOT NULL,
  attachment_count INT        NOT NULL,
  failure        VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  last_error     VARCHAR(1000) NULL,
  created_at     DATETIME(6)  NOT NULL,
  sent_at        DATETIME(6)  NULL,
  version        BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY mail_reference (reference),
  UNIQUE KEY mail_once_per_event (seller_id, event_key),
  INDEX mail_list (seller_id, created_at),
  INDEX mail_by_status (seller_id, status, created_at),
  INDEX mail_by_order (seller_id, order_number),
  CONSTRAINT mail_sendings_positive CHECK (sendings >= 1 AND attempts >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE mail_attachment (
  id         BIGINT       NOT NULL PRIMARY KEY,
  mail_id    BIGINT       NOT NULL,
  position   INT          NOT NULL,
  file_id    BIGINT       NOT NULL,
  name       VARCHAR(255) NOT NULL,
  media_type VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  size       BIGINT       NOT NULL,
  UNIQUE KEY mail_attachment_position (mail_id, position),
  CONSTRAINT mail_attachment_mail FOREIGN KEY (mail_id) REFERENCES mail (id),
  CONSTRAINT mail_attachment_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE mail_template (
  id         BIGINT       NOT NULL PRIMARY KEY,
  seller_id  BIGINT       NOT NULL,
  code       VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  event      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  language   CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  subject    VARCHAR(300) NOT NULL,
  body       MEDIUMTEXT   NOT NULL,
  active     BOOLEAN      NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  version    BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY mail_template_text (seller_id, code, language),
  CONSTRAINT mail_template_language CHECK (language IN ('pl', 'de', 'en'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE mail_rule (
  id            BIGINT        NOT NULL PRIMARY KEY,
  seller_id     BIGINT        NOT NULL,
  reference     CHAR(36)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  priority      INT           NOT NULL,
  event         VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  language      CHAR(2)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  country       CHAR(2)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  carrier       VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  min_gross     DECIMAL(19,4) NULL,
  currency      CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  template_code VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  active        BOOLEAN       NOT NULL,
  version       BIGINT        NOT NULL DEFAULT 0,
  UNIQUE KEY mail_rule_reference (reference),
  INDEX mail_rule_event (seller_id, event, priority),
  CONSTRAINT mail_rule_amount_has_currency CHECK ((min_gross IS NULL) = (currency IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
