-- Approval: links by which an approver decides on a request without signing in; known by the hash of their token.
CREATE TABLE approval_link (
  id         BIGINT      NOT NULL PRIMARY KEY,
  token_hash CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  request_id BIGINT      NOT NULL,
  user_id    BIGINT      NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  UNIQUE KEY approval_link_token (token_hash),
  INDEX approval_link_of (request_id, user_id),
  CONSTRAINT approval_link_request FOREIGN KEY (request_id) REFERENCES approval_request (id),
  CONSTRAINT approval_link_person FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
