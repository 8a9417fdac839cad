-- Ticketing: tickets with the order line they are about (frozen), messages, their files.

CREATE TABLE ticket (
  id                BIGINT       NOT NULL PRIMARY KEY,
  seller_id         BIGINT       NOT NULL,
  partner_id        BIGINT       NOT NULL,
  number            VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_number    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_name      VARCHAR(200) NOT NULL,
  kind              VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  status            VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  subject           VARCHAR(200) NOT NULL,
  order_number      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  line_number       INT          NOT NULL DEFAULT 0,
  item_number       VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  item_name         VARCHAR(300) NULL,
  reporter_name     VARCHAR(120) NOT NULL,
  reporter_email    VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  assignee_id       BIGINT       NOT NULL DEFAULT 0,
  assignee_name     VARCHAR(120) NULL,
  assignee_email    VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  reported_at       DATETIME(6)  NOT NULL,
  first_response_at DATETIME(6)  NULL,
  updated_at        DATETIME(6)  NOT NULL,
  waiting_since     DATETIME(6)  NOT NULL,
  solved_at         DATETIME(6)  NULL,
  closed_at         DATETIME(6)  NULL,
  message_count     INT          NOT NULL,
  file_count        INT          NOT NULL,
  version           BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY ticket_number (seller_id, number),
  INDEX ticket_of_partner (seller_id, partner_id, updated_at),
  INDEX ticket_queue (seller_id, status, waiting_since),
  INDEX ticket_assigned (seller_id, assignee_id, status),
  CONSTRAINT ticket_order_line CHECK (line_number = 0 OR order_number IS NOT NULL),
  CONSTRAINT ticket_closed CHECK (status <> 'CLOSED' OR closed_at IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE ticket_message (
  id         BIGINT       NOT NULL PRIMARY KEY,
  ticket_id  BIGINT       NOT NULL,
  position   INT          NOT NULL,
  side       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  internal   BOOLEAN      NOT NULL,
  author     VARCHAR(330) NOT NULL,
  text       MEDIUMTEXT   NOT NULL,
  written_at DATETIME(6)  NOT NULL,
  UNIQUE KEY ticket_message_position (ticket_id, position),
  CONSTRAINT ticket_message_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT ticket_message_internal CHECK (internal = FALSE OR side = 'STAFF')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE ticket_file (
  id         BIGINT       NOT NULL PRIMARY KEY,
  message_id BIGINT       NOT NULL,
  position   INT          NOT NULL,
  file_id    BIGINT       NOT NULL,
  name       VARCHAR(255) NOT NULL,
  media_type VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  size       BIGINT       NOT NULL,
  UNIQUE KEY ticket_file_position (message_id, position),
  CONSTRAINT ticket_file_message FOREIGN KEY (message_id) REFERENCES ticket_message (id),
  CONSTRAINT ticket_file_content FOREIGN KEY (file_id) REFERENCES stored_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
