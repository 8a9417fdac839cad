-- What a seller has to tell everybody: terms, privacy, imprint, in the languages of the pages.

CREATE TABLE seller_text (
  seller_id BIGINT      NOT NULL,
  kind      VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  language  CHAR(2)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  body      TEXT        NOT NULL,
  PRIMARY KEY (seller_id, kind, language),
  CONSTRAINT seller_text_seller FOREIGN KEY (seller_id) REFERENCES seller (id),
  CONSTRAINT seller_text_kind CHECK (kind IN ('TERMS', 'PRIVACY', 'IMPRINT')),
  CONSTRAINT seller_text_language CHECK (language IN ('pl', 'de', 'en'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
