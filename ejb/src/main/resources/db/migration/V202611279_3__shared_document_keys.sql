-- Numbers of shared documents as they are looked up, as those of all others; see V202611271.

ALTER TABLE shared_document
  ADD COLUMN plain_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
    AS (UPPER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(number, '/', ''), '-', ''), '.', ''), '_', ''), ' ', ''))) STORED,
  ADD INDEX shared_document_plain_number (plain_number);
