-- Quoting: offers made to customers and to people who are none yet; each version that was sent is kept as it was.
CREATE TABLE quotation (
  id               BIGINT        NOT NULL PRIMARY KEY,
  version          BIGINT        NOT NULL DEFAULT 0,
  seller_id        BIGINT        NOT NULL,
  number           VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_id       BIGINT        NOT NULL,
  partner_number   VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  partner_name     VARCHAR(120)  NOT NULL,
  contact_name     VARCHAR(120)  NOT NULL,
  contact_email    VARCHAR(254)  NOT NULL,
  contact_phone    VARCHAR(40)   NOT NULL,
  language         VARCHAR(5)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  currency         CHAR(3)       CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  state            VARCHAR(12)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  shown            BOOLEAN       NOT NULL,
  subject          VARCHAR(120)  NOT NULL,
  target_net       DECIMAL(19,4) NULL,
  wished_on        DATE          NULL,
  request_note     VARCHAR(2000) NOT NULL,
  message          VARCHAR(2000) NOT NULL,
  valid_until      DATE          NOT NULL,
  discount         DECIMAL(5,2)  NOT NULL,
  address_code     VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  delivery_method  VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  delivery_charge  DECIMAL(19,4) NOT NULL,
  net              DECIMAL(19,4) NULL,
  sent_version     INT           NOT NULL,
  offered_until    DATE          NULL,
  due_at           DATETIME(6)   NULL,
  reminded         BOOLEAN       NOT NULL,
  accepted_at      DATETIME(6)   NULL,
  accepted_by      VARCHAR(120)  NULL,
  accepted_from    VARCHAR(45)   NULL,
  consented_at     DATETIME(6)   NULL,
  order_number     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  reason           VARCHAR(500)  NOT NULL,
  made_at          DATETIME(6)   NOT NULL,
  made_by          VARCHAR(120)  NOT NULL,
  changed_at       DATETIME(6)   NOT NULL,
  UNIQUE KEY quotation_number (seller_id, number),
  INDEX quotation_latest (seller_id, changed_at),
  INDEX quotation_by_state (seller_id, state, changed_at),
  INDEX quotation_of_partner (seller_id, partner_id, shown, changed_at),
  INDEX quotation_of_partner_state (seller_id, partner_id, shown, state, changed_at),
  INDEX quotation_due (seller_id, due_at),
  CONSTRAINT quotation_moment CHECK ((state IN ('SENT', 'ASKED')) = (due_at IS NOT NULL)),
  CONSTRAINT quotation_accepted CHECK ((state = 'ACCEPTED') = (order_number IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What staff are writing; customers see the versions below.
CREATE TABLE quotation_line (
  id              BIGINT        NOT NULL PRIMARY KEY,
  quotation_id    BIGINT        NOT NULL,
  place           INT           NOT NULL,
  item_number     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  name            VARCHAR(255)  NOT NULL,
  service         BOOLEAN       NOT NULL,
  quantity        DECIMAL(19,6) NOT NULL,
  unit            VARCHAR(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  list_price      DECIMAL(19,6) NULL,
  price           DECIMAL(19,6) NULL,
  base_quantity   DECIMAL(19,6) NOT NULL,
  target_price    DECIMAL(19,6) NULL,
  discount        DECIMAL(5,2)  NULL,
  vat_class       VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  choice          VARCHAR(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  INDEX quotation_line_of (quotation_id, place),
  CONSTRAINT quotation_line_quotation FOREIGN KEY (quotation_id) REFERENCES quotation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was sent, word by word; nothing changes it.
CREATE TABLE quotation_version (
  id            BIGINT        NOT NULL PRIMARY KEY,
  quotation_id  BIGINT        NOT NULL,
  number        INT           NOT NULL,
  sent_at       DATETIME(6)   NOT NULL,
  sent_by       VARCHAR(120)  NOT NULL,
  gross         DECIMAL(19,4) NOT NULL,
  offer         LONGTEXT      NOT NULL,
  sheet         LONGTEXT      NOT NULL,
  sha256        CHAR(64)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  file_id       BIGINT        NULL,
  UNIQUE KEY quotation_version_number (quotation_id, number),
  CONSTRAINT quotation_version_quotation FOREIGN KEY (quotation_id) REFERENCES quotation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was said and done, by both sides.
CREATE TABLE quotation_event (
  id            BIGINT        NOT NULL PRIMARY KEY,
  quotation_id  BIGINT        NOT NULL,
  happened_at   DATETIME(6)   NOT NULL,
  what          VARCHAR(12)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  by_seller     BOOLEAN       NOT NULL,
  who           VARCHAR(120)  NOT NULL,
  said          VARCHAR(2000) NOT NULL,
  INDEX quotation_event_of (quotation_id, id),
  CONSTRAINT quotation_event_quotation FOREIGN KEY (quotation_id) REFERENCES quotation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Links by which it can be answered without signing in; only what a token hashes to is kept.
CREATE TABLE quotation_link (
  token_hash    CHAR(64)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
  quotation_id  BIGINT        NOT NULL,
  made_at       DATETIME(6)   NOT NULL,
  INDEX quotation_link_of (quotation_id),
  CONSTRAINT quotation_link_quotation FOREIGN KEY (quotation_id) REFERENCES quotation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
