-- Catalogue: a category has a version, as everything that people edit.

ALTER TABLE category ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
