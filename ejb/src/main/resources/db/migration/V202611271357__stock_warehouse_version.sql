-- Stock: a warehouse has a version, as everything that people edit.

ALTER TABLE warehouse ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
