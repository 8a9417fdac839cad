-- Documents and waybills are issued with everything they say; their PDF is made once, right after the commit.

ALTER TABLE billing_document
  MODIFY file_id BIGINT NULL,
  MODIFY sha256 CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD CONSTRAINT billing_document_prepared CHECK ((file_id IS NULL) = (sha256 IS NULL));

-- What a document says, word by word, as it was issued. layout: the version of the layout then, prepared_layout: the one it
-- was printed with. Documents issued before this table have their file and no sheet.
CREATE TABLE billing_sheet (
  document_id     BIGINT      NOT NULL PRIMARY KEY,
  sheet           MEDIUMTEXT  NOT NULL,
  sha256          CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  layout          VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  frozen_at       DATETIME(6) NOT NULL,
  prepared_at     DATETIME(6) NULL,
  prepared_layout VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  INDEX billing_sheet_waiting (prepared_at, frozen_at),
  CONSTRAINT billing_sheet_document FOREIGN KEY (document_id) REFERENCES billing_document (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A mail's file is a stored one or an issued document's, which may not be prepared yet when the mail is written.
ALTER TABLE mail_attachment
  MODIFY file_id BIGINT NULL,
  ADD document_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD CONSTRAINT mail_attachment_source CHECK ((file_id IS NULL) <> (document_number IS NULL));

-- A waybill keeps its paper and the seller's name then; those made before have their file.
ALTER TABLE waybill
  MODIFY file_id BIGINT NULL,
  ADD format VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  ADD seller_name VARCHAR(120) NULL,
  ADD CONSTRAINT waybill_paper CHECK (file_id IS NOT NULL OR (format IS NOT NULL AND seller_name IS NOT NULL));

-- A mail's words are written after the commit of what it tells; until then draft says what they are made of.
ALTER TABLE mail ADD draft MEDIUMTEXT NULL;
