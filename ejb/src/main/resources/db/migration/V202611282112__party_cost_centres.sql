-- Party: the cost centres that a customer keeps, for its people to choose from.
CREATE TABLE cost_centre (
  id         BIGINT      NOT NULL PRIMARY KEY,
  version    BIGINT      NOT NULL DEFAULT 0,
  seller_id  BIGINT      NOT NULL,
  partner_id BIGINT      NOT NULL,
  code       VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name       VARCHAR(80) NOT NULL,
  archived   BOOLEAN     NOT NULL,
  UNIQUE KEY cost_centre_code (partner_id, code),
  INDEX cost_centre_shown (partner_id, archived, code),
  CONSTRAINT cost_centre_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
