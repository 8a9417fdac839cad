-- Contents of pictures that nothing shows, and since when that is known: they are kept for a while.
CREATE TABLE picture_unused (
  sha256 CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
  since  DATETIME(6) NOT NULL,
  INDEX picture_unused_since (since)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Whether any item or category of any seller shows a content.
ALTER TABLE catalogue_picture ADD INDEX catalogue_picture_content (sha256);
