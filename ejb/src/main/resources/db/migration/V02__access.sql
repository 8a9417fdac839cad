-- Access: people, their roles, sign-in sessions, throttling, the audit trail and its seals.

CREATE TABLE app_user (
  id            BIGINT       NOT NULL PRIMARY KEY,
  seller_id     BIGINT       NOT NULL,
  partner_id    BIGINT       NOT NULL,
  email         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name          VARCHAR(120) NOT NULL,
  password_hash VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  language      CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  theme         VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  density       VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  active        BOOLEAN      NOT NULL,
  version       BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY app_user_email (email),
  INDEX app_user_partner (partner_id),
  CONSTRAINT app_user_language CHECK (language IN ('pl', 'de', 'en'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE app_user_role (
  user_id BIGINT      NOT NULL,
  role    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (user_id, role),
  CONSTRAINT app_user_role_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE sign_in_session (
  id         BIGINT       NOT NULL PRIMARY KEY,
  token_hash CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  user_id    BIGINT       NOT NULL,
  started_at DATETIME(6)  NOT NULL,
  used_at    DATETIME(6)  NOT NULL,
  ended_at   DATETIME(6)  NULL,
  address    VARCHAR(45)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  agent      VARCHAR(300) NOT NULL,
  UNIQUE KEY sign_in_session_token (token_hash),
  INDEX sign_in_session_user (user_id, ended_at),
  CONSTRAINT sign_in_session_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A link in a mail by which a person sets a password; the token itself is nowhere but in the mail.
CREATE TABLE password_link (
  id         BIGINT      NOT NULL PRIMARY KEY,
  token_hash CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  user_id    BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  UNIQUE KEY password_link_token (token_hash),
  INDEX password_link_user (user_id),
  CONSTRAINT password_link_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE sign_in_failure (
  subject   VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
  failures  INT          NOT NULL,
  last_at   DATETIME(6)  NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Written in the transaction of what it tells; never changed. The seal chains it afterwards.
CREATE TABLE audit_entry (
  id         BIGINT       NOT NULL PRIMARY KEY,
  at         DATETIME(6)  NOT NULL,
  seller_id  BIGINT       NOT NULL,
  user_id    BIGINT       NOT NULL,
  user_name  VARCHAR(120) NOT NULL,
  use_case   VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  arguments  VARCHAR(1000) NOT NULL,
  outcome    VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  INDEX audit_entry_time (seller_id, at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE audit_seal (
  seq      BIGINT   NOT NULL PRIMARY KEY,
  entry_id BIGINT   NOT NULL,
  sha256   CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  UNIQUE KEY audit_seal_entry (entry_id),
  CONSTRAINT audit_seal_entry FOREIGN KEY (entry_id) REFERENCES audit_entry (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
