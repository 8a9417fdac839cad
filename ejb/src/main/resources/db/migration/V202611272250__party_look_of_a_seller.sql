-- How a seller looks. Logos are kept, because documents that were issued with one may be printed later.
ALTER TABLE seller
  ADD COLUMN accent      VARCHAR(7) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '',
  ADD COLUMN logo        VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '',
  ADD COLUMN logo_width  INT NOT NULL DEFAULT 0,
  ADD COLUMN logo_height INT NOT NULL DEFAULT 0,
  ADD CONSTRAINT seller_accent CHECK (accent REGEXP '^(#[0-9a-f]{6})?$');

CREATE TABLE seller_logo (
  seller_id BIGINT   NOT NULL,
  sha256    CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  file_id   BIGINT   NOT NULL,
  PRIMARY KEY (sha256, seller_id),
  CONSTRAINT seller_logo_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
  CONSTRAINT seller_logo_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE seller_footer (
  seller_id BIGINT       NOT NULL,
  language  CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  body      VARCHAR(300) NOT NULL,
  PRIMARY KEY (seller_id, language),
  CONSTRAINT seller_footer_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
  CONSTRAINT seller_footer_language CHECK (language REGEXP '^[a-z]{2}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
