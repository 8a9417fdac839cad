-- Returns: what customers send back of an order, what is decided on it, what arrived and what became of it.
CREATE TABLE return_reason (
  id        BIGINT      NOT NULL PRIMARY KEY,
  seller_id BIGINT      NOT NULL,
  code      VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  position  INT         NOT NULL,
  active    BOOLEAN     NOT NULL,
  version   BIGINT      NOT NULL DEFAULT 0,
  UNIQUE KEY return_reason_code (seller_id, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE return_reason_text (
  reason_id BIGINT       NOT NULL,
  language  VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name      VARCHAR(120) NOT NULL,
  PRIMARY KEY (reason_id, language),
  CONSTRAINT return_reason_text_reason FOREIGN KEY (reason_id) REFERENCES return_reason (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO return_reason (id, seller_id, code, position, active)
SELECT NEXT VALUE FOR id_seq, s.id, r.code, r.position, TRUE
  FROM seller s
 CROSS JOIN (SELECT 'DAMAGED' AS code, 1 AS position UNION ALL SELECT 'WRONG_GOODS', 2 UNION ALL SELECT 'TOO_MANY', 3
             UNION ALL SELECT 'DEFECT', 4 UNION ALL SELECT 'OTHER', 5) r;

INSERT INTO return_reason_text (reason_id, language, name)
SELECT r.id, t.language, t.name
  FROM return_reason r
  JOIN (SELECT 'DAMAGED' AS code, 'pl' AS language, 'uszkodzone w transporcie' AS name
        UNION ALL SELECT 'DAMAGED', 'de', 'beschädigt angekommen' UNION ALL SELECT 'DAMAGED', 'en', 'arrived damaged'
        UNION ALL SELECT 'WRONG_GOODS', 'pl', 'inny towar niż zamówiony' UNION ALL SELECT 'WRONG_GOODS', 'de', 'anderer Artikel als bestellt'
        UNION ALL SELECT 'WRONG_GOODS', 'en', 'not what was ordered' UNION ALL SELECT 'TOO_MANY', 'pl', 'za dużo zamówione lub dostarczone'
        UNION ALL SELECT 'TOO_MANY', 'de', 'zu viel bestellt oder geliefert' UNION ALL SELECT 'TOO_MANY', 'en', 'too many ordered or delivered'
        UNION ALL SELECT 'DEFECT', 'pl', 'wada ujawniona podczas używania' UNION ALL SELECT 'DEFECT', 'de', 'Mangel im Gebrauch'
        UNION ALL SELECT 'DEFECT', 'en', 'defect found in use' UNION ALL SELECT 'OTHER', 'pl', 'inny powód'
        UNION ALL SELECT 'OTHER', 'de', 'anderer Grund' UNION ALL SELECT 'OTHER', 'en', 'another reason') t ON t.code = r.code;

CREATE TABLE goods_return (
  id                 BIGINT        NOT NULL PRIMARY KEY,
  version            BIGINT        NOT NULL DEFAULT 0,
  seller_id          BIGINT        NOT NULL,
  partner_id         BIGINT        NOT NULL,
  number             VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  plain_number       VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (UPPER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(number, '/', ''), '-', ''), '.', ''), '_', ''), ' ', ''))) STORED,
  partner_number     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_name       VARCHAR(200)  NOT NULL,
  order_number       VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  from_portal        BOOLEAN       NOT NULL,
  currency           CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  status             VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  note               VARCHAR(2000) NOT NULL,
  announced_at       DATETIME(6)   NOT NULL,
  announced_by       VARCHAR(120)  NOT NULL,
  contact_email      VARCHAR(254)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  by_staff           BOOLEAN       NOT NULL,
  decided_at         DATETIME(6)   NULL,
  decided_by         VARCHAR(120)  NULL,
  answer             VARCHAR(2000) NULL,
  return_to          VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  carrier            VARCHAR(80)   NULL,
  parcel_number      VARCHAR(60)   NULL,
  pickup_on          DATE          NULL,
  arrived_at         DATETIME(6)   NULL,
  arrived_by         VARCHAR(120)  NULL,
  arrived_in         VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  settled_at         DATETIME(6)   NULL,
  settled_by         VARCHAR(120)  NULL,
  due_net            DECIMAL(19,4) NULL,
  due_vat            DECIMAL(19,4) NULL,
  due_gross          DECIMAL(19,4) NULL,
  correction         VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  corrected_at       DATETIME(6)   NULL,
  corrected_by       VARCHAR(120)  NULL,
  correction_number  VARCHAR(60)   NULL,
  replacement_number VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  to_work            BOOLEAN       AS (status IN ('ANNOUNCED', 'ARRIVED')) VIRTUAL,
  UNIQUE KEY goods_return_number (seller_id, number),
  INDEX goods_return_plain_number (seller_id, plain_number),
  INDEX goods_return_latest (seller_id, announced_at, id),
  INDEX goods_return_of_partner (seller_id, partner_id, announced_at, id),
  INDEX goods_return_status (seller_id, status, announced_at, id),
  INDEX goods_return_partner_status (seller_id, partner_id, status, announced_at, id),
  INDEX goods_return_to_work (seller_id, to_work, announced_at, id),
  INDEX goods_return_correction (seller_id, correction, announced_at, id),
  INDEX goods_return_order (seller_id, order_number),
  CONSTRAINT goods_return_decided CHECK (status IN ('ANNOUNCED', 'WITHDRAWN') OR decided_at IS NOT NULL),
  CONSTRAINT goods_return_arrived CHECK (status NOT IN ('ARRIVED', 'SETTLED') OR arrived_at IS NOT NULL),
  CONSTRAINT goods_return_corrected CHECK (correction <> 'DONE' OR corrected_at IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE goods_return_line (
  id              BIGINT        NOT NULL PRIMARY KEY,
  return_id       BIGINT        NOT NULL,
  line_number     INT           NOT NULL,
  item_id         BIGINT        NOT NULL,
  item_number     VARCHAR(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name            VARCHAR(300)  NOT NULL,
  sales_unit      VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  sales_factor    DECIMAL(19,6) NOT NULL DEFAULT 1,
  parts           MEDIUMTEXT    NULL,
  buyers_number   VARCHAR(60)   NULL,
  unit            VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  quantity        DECIMAL(19,6) NOT NULL,
  reason_code     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  wish            VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  serial          VARCHAR(80)   NOT NULL,
  description     VARCHAR(1000) NOT NULL,
  accepted        DECIMAL(19,6) NULL,
  decision_reason VARCHAR(500)  NULL,
  restocked       DECIMAL(19,6) NOT NULL DEFAULT 0,
  scrapped        DECIMAL(19,6) NOT NULL DEFAULT 0,
  sent_back       DECIMAL(19,6) NOT NULL DEFAULT 0,
  goods_condition VARCHAR(300)  NULL,
  outcome         VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  due_net         DECIMAL(19,4) NULL,
  UNIQUE KEY goods_return_line_number (return_id, line_number),
  CONSTRAINT goods_return_line_return FOREIGN KEY (return_id) REFERENCES goods_return (id),
  CONSTRAINT goods_return_line_sound CHECK (quantity > 0 AND restocked >= 0 AND scrapped >= 0 AND sent_back >= 0
    AND (accepted IS NULL OR accepted >= 0 AND accepted <= quantity))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE goods_return_photo (
  id         BIGINT       NOT NULL PRIMARY KEY,
  return_id  BIGINT       NOT NULL,
  position   INT          NOT NULL,
  file_id    BIGINT       NOT NULL,
  name       VARCHAR(255) NOT NULL,
  media_type VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  size       BIGINT       NOT NULL,
  UNIQUE KEY goods_return_photo_position (return_id, position),
  CONSTRAINT goods_return_photo_return FOREIGN KEY (return_id) REFERENCES goods_return (id),
  CONSTRAINT goods_return_photo_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
