-- Catalogue: data sheets, certificates and other files of items, each in one language, in all or in none.
CREATE TABLE item_document (
  id         BIGINT       NOT NULL PRIMARY KEY,
  version    BIGINT       NOT NULL DEFAULT 0,
  item_id    BIGINT       NOT NULL,
  kind       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  language   CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  title      VARCHAR(120) NOT NULL,
  file_id    BIGINT       NOT NULL,
  sha256     CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  file_name  VARCHAR(255) NOT NULL,
  media_type VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  size       BIGINT       NOT NULL,
  UNIQUE KEY item_document_content (item_id, sha256),
  CONSTRAINT item_document_item FOREIGN KEY (item_id) REFERENCES item (id),
  CONSTRAINT item_document_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
  CONSTRAINT item_document_kind CHECK (kind IN ('DATA_SHEET', 'CERTIFICATE', 'SAFETY', 'MANUAL', 'DRAWING', 'OTHER')),
  CONSTRAINT item_document_language CHECK (language REGEXP '^[a-z]{2}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
