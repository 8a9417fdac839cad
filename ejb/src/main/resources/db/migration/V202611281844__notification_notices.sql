-- Notification: what people see when they sign in. One row for what has happened, whoever reads it: readers_partner is 0
-- for staff, else the customer whose people it is for; by_user did it and is not told.
CREATE TABLE notice (
  id              BIGINT       NOT NULL PRIMARY KEY,
  seller_id       BIGINT       NOT NULL,
  readers_partner BIGINT       NOT NULL,
  kind            VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  by_user         BIGINT       NOT NULL,
  partner_id      BIGINT       NOT NULL,
  subject         VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  opens           VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  detail          VARCHAR(255) NOT NULL,
  happened_at     DATETIME(6)  NOT NULL,
  INDEX notice_of_kind (seller_id, readers_partner, kind, happened_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- How far a person has read, and when a mail with what is new is due.
CREATE TABLE notice_reader (
  user_id   BIGINT      NOT NULL PRIMARY KEY,
  seller_id BIGINT      NOT NULL,
  partner_id BIGINT     NOT NULL,
  seen_at   DATETIME(6) NOT NULL,
  digest    VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  told_at   DATETIME(6) NOT NULL,
  next_at   DATETIME(6) NULL,
  INDEX notice_reader_due (seller_id, next_at),
  CONSTRAINT notice_reader_digest CHECK (digest IN ('NEVER', 'AT_ONCE', 'HOURLY', 'MORNING'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Single notices that were read before those below them.
CREATE TABLE notice_read (
  user_id   BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  PRIMARY KEY (user_id, notice_id),
  CONSTRAINT notice_read_notice FOREIGN KEY (notice_id) REFERENCES notice (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Kinds that a person does not want to be told of.
CREATE TABLE notice_unwanted (
  user_id BIGINT      NOT NULL,
  kind    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (user_id, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
